package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.CursorSettings;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.store.Page;
import dev.scimlet.store.Position;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes and understands cursors, RFC 9865. A cursor that was forged, given to somebody else or made
 * for another query is answered alike, so that nothing can be learned from it.
 */
final class Cursors {

  private final CursorSettings settings;

  /** Made when somebody asks for a cursor: servers start that never make one. */
  private volatile @Nullable CursorCipher cipher;

  Cursors(CursorSettings settings) {
    this.settings = settings;
  }

  /** Finds out where a client goes on; an empty cursor is the start, section 2. */
  CursorState open(Exchange exchange, SearchRequest request, String query) {
    String text = Objects.requireNonNull(request.cursor());
    if (text.isEmpty()) {
      return new CursorState(exchange.now(), request.count(), Page.Side.AFTER, null);
    }
    CursorState state =
        cipher()
            .open(text, context(exchange.principal(), query))
            .map(CursorState::of)
            .orElseThrow(Cursors::invalid);
    requireFresh(state, exchange.now());
    requireCount(state, request.count());
    return state;
  }

  String make(
      Exchange exchange,
      @Nullable Integer count,
      Page.Side side,
      @Nullable Position place,
      String query) {
    CursorState state = new CursorState(exchange.now(), count, side, place);
    return cipher().seal(state.bytes(), context(exchange.principal(), query));
  }

  private CursorCipher cipher() {
    CursorCipher made = cipher;
    if (made == null) {
      made = new CursorCipher(settings.keys());
      cipher = made;
    }
    return made;
  }

  private void requireFresh(CursorState state, Instant now) {
    if (state.issued().plus(settings.timeout()).isBefore(now)) {
      throw ScimException.badRequest(
          ScimType.EXPIRED_CURSOR,
          "The cursor is older than " + settings.timeout().toSeconds() + " seconds; start again.");
    }
  }

  /** Whoever says no count again means the one of the first page. */
  private static void requireCount(CursorState state, @Nullable Integer count) {
    if (count != null && !count.equals(state.count())) {
      throw ScimException.badRequest(
          ScimType.INVALID_COUNT, "The count must be that of the first page.");
    }
  }

  private static ScimException invalid() {
    return ScimException.badRequest(
        ScimType.INVALID_CURSOR,
        "The cursor was not made for this query; leave it empty to start again.");
  }

  /** Everything to which a cursor is bound, each part with its length so that none runs over. */
  private static byte[] context(Principal principal, String query) {
    List<String> parts = new ArrayList<>();
    parts.add(principal.tenant());
    parts.add(principal.name());
    parts.add(query);
    parts.addAll(new TreeSet<>(principal.scopes()));
    StringBuilder context = new StringBuilder();
    parts.forEach(part -> context.append(part.length()).append(':').append(part));
    return context.toString().getBytes(StandardCharsets.UTF_8);
  }
}
