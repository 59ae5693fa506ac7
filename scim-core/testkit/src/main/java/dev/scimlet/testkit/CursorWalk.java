package dev.scimlet.testkit;

import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.SortKey;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through users page by page, each next to the last place of the one before. */
final class CursorWalk {

  private static final int PAGE = 4;

  private CursorWalk() {}

  /** What is met, in the order of the query, whichever way the walk goes. */
  static List<StoredResource> whole(
      Scene scene, @Nullable String filter, List<SortKey> sort, Page.Side side) {
    return whole(scene, filter, sort, side, PAGE);
  }

  static List<StoredResource> whole(
      Scene scene, @Nullable String filter, List<SortKey> sort, Page.Side side, int size) {
    SortOrder order = new SortOrder(sort);
    boolean after = side == Page.Side.AFTER;
    List<StoredResource> met = new ArrayList<>();
    Position place = null;
    while (true) {
      Page page = new Page.Cursor(place, side, size);
      List<StoredResource> rows =
          QueryFinisher.finish(scene, Queries.of(ResourceTypes.user(), filter, sort, page));
      if (rows.isEmpty()) {
        return met;
      }
      met.addAll(after ? met.size() : 0, rows);
      place = order.position(after ? rows.get(rows.size() - 1) : rows.get(0));
    }
  }
}
