package dev.scimlet.protocol.internal;

import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import dev.scimlet.store.SortOrder;
import dev.scimlet.store.StoredResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Chooses the rows of a page out of rows in any order, and keeps no more of them than the page
 * needs: for a page by position all rows up to its end, for a page next to a place only its own.
 */
final class PageSelection {

  private record Placed(Position position, StoredResource row) {}

  private final Page page;
  private final SortOrder order;
  private final Comparator<Placed> worstFirst;
  private final PriorityQueue<Placed> kept;
  private final long most;
  private long seen;

  PageSelection(Page page, SortOrder order) {
    this.page = page;
    this.order = order;
    Comparator<Placed> byPlace = Comparator.comparing(Placed::position, order);
    // The head is the row that has to go when a better one comes.
    worstFirst = isBackward(page) ? byPlace : byPlace.reversed();
    kept = new PriorityQueue<>(worstFirst);
    most = page.limit() == 0 ? 0 : page.limit() + offset(page);
  }

  void add(Position position, StoredResource row) {
    seen++;
    if (most == 0 || !isOnSide(position)) {
      return;
    }
    Placed placed = new Placed(position, row);
    if (kept.size() < most) {
      kept.add(placed);
    } else if (worstFirst.compare(placed, kept.element()) > 0) {
      kept.remove();
      kept.add(placed);
    }
  }

  /** How many rows were added, on the page or not. */
  long seen() {
    return seen;
  }

  /** The rows of the page, in order. */
  List<StoredResource> rows() {
    List<Placed> sorted = new ArrayList<>(kept);
    sorted.sort(Comparator.comparing(Placed::position, order));
    return sorted.stream().skip(offset(page)).map(Placed::row).toList();
  }

  private boolean isOnSide(Position position) {
    if (!(page instanceof Page.Cursor cursor) || cursor.place() == null) {
      return true;
    }
    int result = order.compare(position, cursor.place());
    return cursor.side() == Page.Side.AFTER ? result > 0 : result < 0;
  }

  private static boolean isBackward(Page page) {
    return page instanceof Page.Cursor cursor && cursor.side() == Page.Side.BEFORE;
  }

  private static long offset(Page page) {
    return page instanceof Page.Index index ? index.offset() : 0;
  }
}
