package dev.scimlet.store;

import dev.scimlet.filter.Filter;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows, and how far the store got with a query. The engine does what is missing: it filters
 * candidates, sorts what is filtered, and cuts the page out of what is sorted.
 *
 * <p>The engine reads the rows once, one after the other, on one thread, and closes the result; a
 * store may read them in parts and hold a connection until then. The engine reads no more than
 * {@link Guarantees#maxScan} rows and keeps no more than the page needs, which for a page by
 * position is everything up to its end. Between two rows it may ask the store for members and
 * groups: a store that takes its connections out of a small pool had better hold none meanwhile.
 */
public final class QueryResult implements AutoCloseable {

  /** How far a store got. Each stage includes those before it. */
  public enum Reached {

    /** Every match is among the rows; the residual filter decides. */
    CANDIDATES,

    /** The rows are the matches, in any order. */
    FILTERED,

    /** The rows are the matches in the order of the query. */
    SORTED,

    /** The rows are the wanted page. */
    PAGED
  }

  private final Stream<StoredResource> rows;
  private final Reached reached;
  private final @Nullable Filter residual;
  private final OptionalLong total;

  private QueryResult(
      Stream<StoredResource> rows, Reached reached, @Nullable Filter residual, OptionalLong total) {
    this.rows = rows;
    this.reached = reached;
    this.residual = residual;
    this.total = total;
  }

  /**
   * The least a store can answer: all resources of the type, whatever the query.
   *
   * @param rows all resources of the query's type and tenant
   * @param query the query, whose filter the engine evaluates
   * @return the result
   */
  public static QueryResult everything(Stream<StoredResource> rows, Query query) {
    return candidates(rows, query.filter());
  }

  /**
   * Rows among which all matches are.
   *
   * @param rows a superset of the matches
   * @param residual what the engine still must test, or null for nothing
   * @return the result
   */
  public static QueryResult candidates(Stream<StoredResource> rows, @Nullable Filter residual) {
    return new QueryResult(rows, Reached.CANDIDATES, residual, OptionalLong.empty());
  }

  /**
   * Exactly the matches, in any order.
   *
   * @param rows the matches
   * @return the result
   */
  public static QueryResult filtered(Stream<StoredResource> rows) {
    return new QueryResult(rows, Reached.FILTERED, null, OptionalLong.empty());
  }

  /**
   * Exactly the matches, in the order of the query.
   *
   * @param rows the matches
   * @return the result
   */
  public static QueryResult sorted(Stream<StoredResource> rows) {
    return new QueryResult(rows, Reached.SORTED, null, OptionalLong.empty());
  }

  /**
   * The wanted page, finished.
   *
   * @param page the resources of the page, in order
   * @param total how many resources match in all; empty only if the query did not want it
   * @return the result
   */
  public static QueryResult page(Collection<StoredResource> page, OptionalLong total) {
    return new QueryResult(page.stream(), Reached.PAGED, null, total);
  }

  /** {@return the rows; may be consumed once} */
  public Stream<StoredResource> rows() {
    return rows;
  }

  /** {@return how far the store got} */
  public Reached reached() {
    return reached;
  }

  /** {@return what must still be tested on candidates, or null for nothing} */
  public @Nullable Filter residual() {
    return residual;
  }

  /** {@return how many resources match in all, if the store knows} */
  public OptionalLong total() {
    return total;
  }

  /** Closes the rows, and with them whatever the store holds open. */
  @Override
  public void close() {
    rows.close();
  }
}
