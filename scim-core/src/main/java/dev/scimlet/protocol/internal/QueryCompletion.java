package dev.scimlet.protocol.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** Does what a store left undone of a query: filters, orders by id, cuts the page. */
final class QueryCompletion {

  private static final Comparator<StoredResource> BY_ID =
      Comparator.comparing(resource -> resource.key().id());

  private final Query query;
  private final long maxScan;
  private final Function<StoredResource, AttributeSource> view;

  QueryCompletion(Query query, long maxScan, Function<StoredResource, AttributeSource> view) {
    this.query = query;
    this.maxScan = maxScan;
    this.view = view;
  }

  /** For questions of the server's own, which must be answered whatever they cost. */
  static QueryCompletion unbounded(Query query) {
    return new QueryCompletion(query, Long.MAX_VALUE, resource -> resource);
  }

  SearchPage complete(QueryResult result) {
    return switch (result.reached()) {
      case PAGED -> finished(result);
      case SORTED -> sorted(result.rows().iterator());
      case FILTERED -> unsorted(result.rows().toList());
      case CANDIDATES -> unsorted(matches(result));
    };
  }

  private static SearchPage finished(QueryResult result) {
    List<StoredResource> page = result.rows().toList();
    return new SearchPage(page, result.total().orElse(page.size()));
  }

  /** Cuts the page out of rows in order, keeping no more than it. */
  private SearchPage sorted(Iterator<StoredResource> rows) {
    List<StoredResource> page = new ArrayList<>();
    long total = 0;
    for (; rows.hasNext(); total++) {
      StoredResource row = rows.next();
      if (total >= offset() && page.size() < query.page().limit()) {
        page.add(row);
      }
    }
    return new SearchPage(page, total);
  }

  private SearchPage unsorted(List<StoredResource> matches) {
    return sorted(matches.stream().sorted(BY_ID).iterator());
  }

  private List<StoredResource> matches(QueryResult result) {
    Filter residual = result.residual();
    FilterMatcher matcher = residual == null ? null : FilterMatcher.compile(residual);
    List<StoredResource> matches = new ArrayList<>();
    long scanned = 0;
    for (Iterator<StoredResource> rows = result.rows().iterator(); rows.hasNext(); ) {
      StoredResource row = rows.next();
      if (++scanned > maxScan) {
        throw new StoreException.TooCostly();
      }
      if (matcher == null || matcher.matches(view.apply(row))) {
        matches.add(row);
      }
    }
    return matches;
  }

  private long offset() {
    return query.page() instanceof Page.Index index ? index.offset() : 0;
  }
}
