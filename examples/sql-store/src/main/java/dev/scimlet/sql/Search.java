package dev.scimlet.sql;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.filter.Filter;
import dev.scimlet.filter.Filters;
import dev.scimlet.sql.RowQuery.Placed;
import dev.scimlet.store.Page;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers a query: in the database as far as it can, and never with more than a bounded walk. */
final class Search {

  /** What the engine derives, and no body holds. */
  private static final Set<String> DERIVED = Set.of("members", "groups");

  private final Sessions sessions;
  private final StoreContext context;
  private final SearchedTable table;
  private final Query query;
  private final SqlFilter filter;
  private final long maxScan;

  Search(Sessions sessions, StoreContext context, SearchedTable table, Query query, long maxScan) {
    this.sessions = sessions;
    this.context = context;
    this.table = table;
    this.query = query;
    this.maxScan = maxScan;
    this.filter = SqlFilter.of(query.filter(), table.attributes());
  }

  QueryResult run() {
    Filter residual = filter.residual();
    boolean backward =
        query.page() instanceof Page.Cursor cursor && cursor.side() == Page.Side.BEFORE;
    RowQuery sorted = table.rows(filter.condition(), query.sort(), backward).orElse(null);
    if (sorted == null || (residual != null && namesDerived(residual))) {
      ResourceScan rows =
          scan(table.rows(filter.condition(), List.of(), false).orElseThrow(), null);
      return residual == null
          ? QueryResult.filtered(rows.bounded(maxScan))
          : QueryResult.candidates(rows.stream(), residual);
    }
    return query.page() instanceof Page.Cursor cursor
        ? QueryResult.page(nextTo(cursor, sorted, residual), OptionalLong.empty())
        : at((Page.Index) query.page(), sorted, residual);
  }

  private List<StoredResource> nextTo(
      Page.Cursor page, RowQuery resources, @Nullable Filter residual) {
    Place place = page.place() == null ? null : resources.place(page.place());
    List<StoredResource> found =
        residual == null
            ? sessions.read(
                context, session -> resources(resources.behind(session, place, page.limit())))
            : new ArrayList<>(
                scan(resources, place).matching(residual, maxScan).limit(page.limit()).toList());
    if (page.side() == Page.Side.BEFORE) {
      Collections.reverse(found);
    }
    return found;
  }

  private QueryResult at(Page.Index page, RowQuery resources, @Nullable Filter residual) {
    if (residual != null) {
      return counted(page, scan(resources, null).matching(residual, maxScan).iterator());
    }
    return sessions.read(
        context,
        session -> {
          List<StoredResource> rows =
              page.limit() == 0
                  ? List.of()
                  : resources(resources.skipping(session, page.offset(), page.limit()));
          return QueryResult.page(rows, total(session, resources, page, rows.size()));
        });
  }

  /** A page that is not full tells the total; otherwise somebody has to count. */
  private OptionalLong total(Session session, RowQuery resources, Page.Index page, int rows)
      throws SQLException {
    if (query.total() == Query.Total.NONE) {
      return OptionalLong.empty();
    }
    if (rows < page.limit() && (rows > 0 || page.offset() == 0)) {
      return OptionalLong.of(page.offset() + rows);
    }
    return OptionalLong.of(query.filter() == null ? table.size(session) : resources.count(session));
  }

  private static QueryResult counted(Page.Index page, Iterator<StoredResource> matches) {
    List<StoredResource> rows = new ArrayList<>();
    long total = 0;
    for (; matches.hasNext(); total++) {
      StoredResource match = matches.next();
      if (total >= page.offset() && rows.size() < page.limit()) {
        rows.add(match);
      }
    }
    return QueryResult.page(rows, OptionalLong.of(total));
  }

  private ResourceScan scan(RowQuery resources, @Nullable Place start) {
    return new ResourceScan(sessions, context, resources, start);
  }

  private static List<StoredResource> resources(List<Placed> placed) {
    return new ArrayList<>(placed.stream().map(Placed::resource).toList());
  }

  private static boolean namesDerived(Filter filter) {
    return Filters.paths(filter).stream()
        .filter(path -> path.schema() == null)
        .map(AttributePath::attribute)
        .filter(Objects::nonNull)
        .anyMatch(DERIVED::contains);
  }
}
