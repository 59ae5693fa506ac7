package dev.scimlet.protocol.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Does what a store left undone of a query: filters, sorts, cuts the page. */
final class QueryCompletion {

  /** What is derived of rows is derived for so many at once. */
  private static final int TESTED_AT_ONCE = 100;

  private final Query query;
  private final SortOrder order;
  private final long maxScan;
  private final Function<List<StoredResource>, List<AttributeSource>> views;

  /**
   * Prepares.
   *
   * @param maxScan how many rows may be read
   * @param views rows as the filter sees them
   */
  QueryCompletion(
      Query query, long maxScan, Function<List<StoredResource>, List<AttributeSource>> views) {
    this.query = query;
    this.order = new SortOrder(query.sort());
    this.maxScan = maxScan;
    this.views = views;
  }

  /** For questions of the server's own, which must be answered whatever they cost. */
  static QueryCompletion unbounded(Query query) {
    return new QueryCompletion(query, Long.MAX_VALUE, List::copyOf);
  }

  SearchPage complete(QueryResult result) {
    return switch (result.reached()) {
      case PAGED -> new SearchPage(result.rows().toList(), result.total());
      case SORTED -> sorted(bounded(result));
      case FILTERED, CANDIDATES -> unsorted(bounded(result), result.residual());
    };
  }

  private BoundedRows bounded(QueryResult result) {
    return new BoundedRows(result.rows(), maxScan);
  }

  /** Cuts the page out of rows in order, keeping no more than it. */
  private SearchPage sorted(Iterator<StoredResource> rows) {
    if (query.page() instanceof Page.Cursor cursor) {
      return new SearchPage(nextTo(cursor, rows), OptionalLong.empty());
    }
    long offset = ((Page.Index) query.page()).offset();
    List<StoredResource> page = new ArrayList<>();
    long total = 0;
    for (; !isEnough(page) && rows.hasNext(); total++) {
      StoredResource row = rows.next();
      if (total >= offset && page.size() < query.page().limit()) {
        page.add(row);
      }
    }
    return new SearchPage(page, isEnough(page) ? OptionalLong.empty() : OptionalLong.of(total));
  }

  private boolean isEnough(List<StoredResource> page) {
    return query.total() == Query.Total.NONE && page.size() == query.page().limit();
  }

  /** Reads rows in order until the page is full; nobody counts the others. */
  private List<StoredResource> nextTo(Page.Cursor page, Iterator<StoredResource> rows) {
    return page.side() == Page.Side.AFTER ? after(page, rows) : before(page, rows);
  }

  private List<StoredResource> after(Page.Cursor page, Iterator<StoredResource> rows) {
    List<StoredResource> found = new ArrayList<>();
    while (found.size() < page.limit() && rows.hasNext()) {
      StoredResource row = rows.next();
      if (page.place() == null || order.compare(order.position(row), page.place()) > 0) {
        found.add(row);
      }
    }
    return found;
  }

  private List<StoredResource> before(Page.Cursor page, Iterator<StoredResource> rows) {
    Deque<StoredResource> nearest = new ArrayDeque<>();
    while (rows.hasNext()) {
      StoredResource row = rows.next();
      if (page.place() != null && order.compare(order.position(row), page.place()) >= 0) {
        break;
      }
      nearest.add(row);
      if (nearest.size() > page.limit()) {
        nearest.remove();
      }
    }
    return List.copyOf(nearest);
  }

  private SearchPage unsorted(BoundedRows rows, @Nullable Filter residual) {
    PageSelection selection = new PageSelection(query.page(), order);
    UnaryOperator<List<StoredResource>> test = residual == null ? some -> some : matching(residual);
    while (rows.hasNext()) {
      for (StoredResource row : test.apply(rows.next(TESTED_AT_ONCE))) {
        selection.add(order.position(row), row);
      }
    }
    return new SearchPage(selection.rows(), OptionalLong.of(selection.seen()));
  }

  private UnaryOperator<List<StoredResource>> matching(Filter residual) {
    FilterMatcher matcher = FilterMatcher.compile(residual);
    return rows -> {
      List<AttributeSource> seen = views.apply(rows);
      return IntStream.range(0, rows.size())
          .filter(row -> matcher.matches(seen.get(row)))
          .mapToObj(rows::get)
          .toList();
    };
  }
}
