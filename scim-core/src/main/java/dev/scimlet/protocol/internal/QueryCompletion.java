package dev.scimlet.protocol.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.QueryResult.Reached;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    if (result.reached() == Reached.PAGED) {
      List<StoredResource> page = result.rows().toList();
      return new SearchPage(page, result.total().orElse(page.size()));
    }
    List<StoredResource> matches = matches(result);
    if (result.reached() != Reached.SORTED) {
      matches.sort(BY_ID);
    }
    return new SearchPage(cut(matches), matches.size());
  }

  private List<StoredResource> matches(QueryResult result) {
    Filter residual = result.reached() == Reached.CANDIDATES ? result.residual() : null;
    FilterMatcher matcher = residual == null ? null : FilterMatcher.compile(residual);
    List<StoredResource> matches = new ArrayList<>();
    long scanned = 0;
    for (Iterator<StoredResource> rows = result.rows().iterator(); rows.hasNext(); ) {
      StoredResource row = rows.next();
      if (++scanned > maxScan) {
        throw new StoreException.TooCostly();
      }
      if (meets(row, matcher)) {
        matches.add(row);
      }
    }
    return matches;
  }

  private boolean meets(StoredResource row, @Nullable FilterMatcher matcher) {
    return matcher == null || matcher.matches(view.apply(row));
  }

  private List<StoredResource> cut(List<StoredResource> matches) {
    Page page = query.page();
    long offset = page instanceof Page.Index index ? index.offset() : 0;
    int from = (int) Math.min(offset, matches.size());
    int to = (int) Math.min((long) from + page.limit(), matches.size());
    return matches.subList(from, to);
  }
}
