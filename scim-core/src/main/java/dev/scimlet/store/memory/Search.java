package dev.scimlet.store.memory;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.filter.Filters;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.StoredResource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers a query out of one partition, as far as that is cheap. */
final class Search {

  private static final Set<String> DERIVED = Set.of("members", "groups");

  /** How many rows are read at once rather than one by one. */
  private static final int FEW = 100;

  private final Partition partition;
  private final Query query;

  Search(Partition partition, Query query) {
    this.partition = partition;
    this.query = query;
  }

  QueryResult run() {
    Filter filter = query.filter();
    if (filter == null) {
      return query.sort().isEmpty()
          ? page(query.page())
          : QueryResult.filtered(stored(states(partition.rows().rows())));
    }
    Access access = filter.accept(new AccessFinder(partition, this::everyRow));
    Stream<StoredResource> found = stored(states(access.rows()).filter(access.test()));
    Filter rest = rest(filter, access.settled());
    return rest == null && access.cost() <= FEW && query.sort().isEmpty()
        ? few(found.toList(), query.page())
        : finish(found, rest);
  }

  /** A handful of matches is a page at once, and their number the total. */
  private static QueryResult few(List<StoredResource> matches, Page page) {
    if (!(page instanceof Page.Index index)) {
      return QueryResult.sorted(matches.stream());
    }
    int start = (int) Math.min(index.offset(), matches.size());
    int end = (int) Math.min((long) start + index.limit(), matches.size());
    return QueryResult.page(matches.subList(start, end), OptionalLong.of(matches.size()));
  }

  /** The rows that can be on the page, ordered by id: a walk starts where the last page ended. */
  private Stream<Row> everyRow() {
    return query.sort().isEmpty()
            && query.page() instanceof Page.Cursor cursor
            && cursor.side() == Page.Side.AFTER
            && cursor.place() != null
        ? after(partition.rows(), cursor.place().id())
        : partition.rows().rows();
  }

  private QueryResult finish(Stream<StoredResource> rows, @Nullable Filter rest) {
    if (rest != null && namesDerived(rest)) {
      return QueryResult.candidates(rows, rest);
    }
    Stream<StoredResource> matches = rest == null ? rows : rows.filter(compiled(rest));
    return query.sort().isEmpty() ? QueryResult.sorted(matches) : QueryResult.filtered(matches);
  }

  /**
   * Whether a filter names what is no part of a body, or only in part: the store cannot tell who
   * matches, and leaves the filter to whoever asked.
   */
  private static boolean namesDerived(Filter filter) {
    return Filters.paths(filter).stream()
        .anyMatch(path -> path.schema() == null && DERIVED.contains(path.attribute()));
  }

  /** The total comes for nothing; counting what a filter matches would not. */
  private QueryResult page(Page page) {
    RowTree all = partition.rows();
    List<StoredResource> rows =
        page instanceof Page.Cursor cursor ? page(all, cursor) : page(all, (Page.Index) page);
    return QueryResult.page(rows, OptionalLong.of(all.size()));
  }

  private static List<StoredResource> page(RowTree all, Page.Index page) {
    int start = (int) Math.min(page.offset(), all.size());
    return stored(states(all.rowsFrom(start)).limit(page.limit())).toList();
  }

  private static List<StoredResource> page(RowTree all, Page.Cursor page) {
    boolean after = page.side() == Page.Side.AFTER;
    String id = page.place() == null ? null : page.place().id();
    Stream<Row> rows = after ? after(all, id) : before(all, id);
    List<StoredResource> nearest =
        new ArrayList<>(stored(states(rows).limit(page.limit())).toList());
    if (!after) {
      Collections.reverse(nearest);
    }
    return nearest;
  }

  /** The rows behind an id, or all for null, ordered by id. */
  private static Stream<Row> after(RowTree all, @Nullable String id) {
    return all.rowsFrom(id == null ? 0 : all.upTo(id));
  }

  /** The rows before an id, or all for null, the nearest first. */
  private static Stream<Row> before(RowTree all, @Nullable String id) {
    return all.rowsBefore(id == null ? all.size() : all.before(id));
  }

  /** What must still be tested once the access has settled its part, or null for nothing. */
  private static @Nullable Filter rest(Filter filter, @Nullable Filter settled) {
    if (settled == null) {
      return filter;
    }
    if (!(filter instanceof Filter.And and)) {
      return null;
    }
    List<Filter> others =
        and.operands().stream().filter(operand -> !operand.equals(settled)).toList();
    return others.size() > 1 ? new Filter.And(others) : others.isEmpty() ? null : others.get(0);
  }

  private static Predicate<StoredResource> compiled(Filter filter) {
    return FilterMatcher.compile(filter)::matches;
  }

  private static Stream<RowState> states(Stream<Row> rows) {
    return rows.map(Row::state).filter(Objects::nonNull);
  }

  private static Stream<StoredResource> stored(Stream<RowState> states) {
    return states.map(RowState::stored);
  }
}
