package dev.scimlet.protocol.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;

/** Does what a store left undone of a query: filters, sorts, cuts the page. */
final class QueryCompletion {

  private final Query query;
  private final SortOrder order;
  private final long maxScan;
  private final Function<StoredResource, AttributeSource> view;

  QueryCompletion(Query query, long maxScan, Function<StoredResource, AttributeSource> view) {
    this.query = query;
    this.order = new SortOrder(query.sort());
    this.maxScan = maxScan;
    this.view = view;
  }

  /** For questions of the server's own, which must be answered whatever they cost. */
  static QueryCompletion unbounded(Query query) {
    return new QueryCompletion(query, Long.MAX_VALUE, resource -> resource);
  }

  SearchPage complete(QueryResult result) {
    return switch (result.reached()) {
      case PAGED -> new SearchPage(result.rows().toList(), result.total());
      case SORTED -> sorted(result.rows().iterator());
      case FILTERED, CANDIDATES -> unsorted(result);
    };
  }

  /** Cuts the page out of rows in order, keeping no more than it. */
  private SearchPage sorted(Iterator<StoredResource> rows) {
    if (query.page() instanceof Page.Cursor cursor) {
      return new SearchPage(nextTo(cursor, rows), OptionalLong.empty());
    }
    long offset = ((Page.Index) query.page()).offset();
    List<StoredResource> page = new ArrayList<>();
    long total = 0;
    for (; rows.hasNext(); total++) {
      StoredResource row = rows.next();
      if (total >= offset && page.size() < query.page().limit()) {
        page.add(row);
      }
    }
    return new SearchPage(page, OptionalLong.of(total));
  }

  /** Reads rows in order until the page is full; nobody counts the others. */
  private List<StoredResource> nextTo(Page.Cursor page, Iterator<StoredResource> rows) {
    return page.side() == Page.Side.AFTER ? after(page, rows) : before(page, rows);
  }

  private List<StoredResource> after(Page.Cursor page, Iterator<StoredResource> rows) {
    List<StoredResource> found = new ArrayList<>();
    while (rows.hasNext() && found.size() < page.limit()) {
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

  private SearchPage unsorted(QueryResult result) {
    PageSelection selection = new PageSelection(query.page(), order);
    Filter residual = result.residual();
    FilterMatcher matcher = residual == null ? null : FilterMatcher.compile(residual);
    long most = result.reached() == QueryResult.Reached.CANDIDATES ? maxScan : Long.MAX_VALUE;
    long scanned = 0;
    for (Iterator<StoredResource> rows = result.rows().iterator(); rows.hasNext(); ) {
      StoredResource row = rows.next();
      if (++scanned > most) {
        throw new StoreException.TooCostly();
      }
      if (matcher == null || matcher.matches(view.apply(row))) {
        selection.add(order.position(row), row);
      }
    }
    return new SearchPage(selection.rows(), OptionalLong.of(selection.seen()));
  }
}
