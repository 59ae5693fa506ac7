package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.internal.FoundResources.Rest;
import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search by cursor, RFC 9865 section 2: where it is, and the cursors that lead on
 * from it.
 *
 * @param text the query to which the cursors are bound
 */
record CursorQuery(Cursors cursors, Exchange exchange, CursorState state, String text) {

  static CursorQuery open(
      Cursors cursors, Exchange exchange, SearchRequest request, List<TypeSearch> searches) {
    String text = searches.stream().map(TypeSearch::canonical).collect(Collectors.joining("\n\n"));
    return new CursorQuery(cursors, exchange, cursors.open(exchange, request, text), text);
  }

  boolean isBackward() {
    return state.side() == Page.Side.BEFORE;
  }

  Page page(int limit) {
    return new Page.Cursor(state.place(), state.side(), limit);
  }

  /** Leads to the next page; null on the last one. */
  @Nullable String next(FoundResources found, Rest rest) {
    boolean isLast = isBackward() ? state.place() == null : rest == Rest.NOTHING;
    // Where nobody is any more, everybody else is behind the start.
    return isLast ? null : cursor(Page.Side.AFTER, found.isEmpty() ? null : found.last());
  }

  /** Leads to the previous page; null on the first one. */
  @Nullable String previous(FoundResources found, Rest rest) {
    boolean isFirst = isBackward() ? rest == Rest.NOTHING : state.place() == null;
    return isFirst ? null : cursor(Page.Side.BEFORE, found.isEmpty() ? null : found.first());
  }

  private String cursor(Page.Side side, @Nullable Position place) {
    return cursors.make(exchange, state.count(), side, place, text);
  }
}
