package dev.scimlet.testkit;

import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.Query;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import java.util.Comparator;
import java.util.List;

/** Cuts the page of a query out of its matches. */
final class LockedPages {

  private LockedPages() {}

  static List<StoredResource> cut(
      List<StoredResource> matches, Query query, Comparator<Position> order) {
    if (query.page() instanceof Page.Index index) {
      return matches.stream().skip(index.offset()).limit(index.limit()).toList();
    }
    Page.Cursor cursor = (Page.Cursor) query.page();
    SortOrder places = new SortOrder(query.sort());
    boolean after = cursor.side() == Page.Side.AFTER;
    Position place = cursor.place();
    List<StoredResource> side =
        matches.stream()
            .filter(row -> place == null || isOn(after, order.compare(places.position(row), place)))
            .toList();
    int most = Math.min(cursor.limit(), side.size());
    return after ? side.subList(0, most) : side.subList(side.size() - most, side.size());
  }

  private static boolean isOn(boolean after, int compared) {
    return after ? compared > 0 : compared < 0;
  }
}
