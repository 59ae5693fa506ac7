package dev.scimlet.testkit;

import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.Query;
import dev.scimlet.store.StoredResource;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pages as they must not be. */
final class FaultyPages {

  private FaultyPages() {}

  /** Each page by position but the first leaves one out. */
  static LockedStore skipping() {
    return new LockedStore(
        (matches, query, order) ->
            query.page() instanceof Page.Index index && index.offset() > 0
                ? cut(matches, query, new Page.Index(index.offset() + 1, index.limit()), order)
                : LockedPages.cut(matches, query, order));
  }

  /** A page goes on from whoever is at the place: if nobody is, it is the first one. */
  static LockedStore needingSomebodyAtThePlace() {
    return new LockedStore(
        (matches, query, order) ->
            query.page() instanceof Page.Cursor cursor && !isThere(matches, cursor.place())
                ? cut(matches, query, new Page.Cursor(null, cursor.side(), cursor.limit()), order)
                : LockedPages.cut(matches, query, order));
  }

  private static boolean isThere(List<StoredResource> rows, @Nullable Position place) {
    return place == null || rows.stream().anyMatch(row -> row.key().id().equals(place.id()));
  }

  /** The page before a place is the first one of all. */
  static LockedStore beginningAtTheStart() {
    return new LockedStore(
        (matches, query, order) ->
            query.page() instanceof Page.Cursor cursor && cursor.side() == Page.Side.BEFORE
                ? before(matches, query, cursor, order)
                : LockedPages.cut(matches, query, order));
  }

  private static List<StoredResource> before(
      List<StoredResource> matches, Query query, Page.Cursor page, Comparator<Position> order) {
    Page everything = new Page.Cursor(page.place(), page.side(), Integer.MAX_VALUE);
    return cut(matches, query, everything, order).stream().limit(page.limit()).toList();
  }

  private static List<StoredResource> cut(
      List<StoredResource> matches, Query query, Page page, Comparator<Position> order) {
    Query other =
        new Query(
            query.resourceType(),
            query.filter(),
            query.sort(),
            page,
            query.total(),
            query.wanted());
    return LockedPages.cut(matches, other, order);
  }
}
