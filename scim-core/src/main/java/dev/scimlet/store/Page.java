package dev.scimlet.store;

import org.jspecify.annotations.Nullable;

/** Which part of an ordered result is wanted. */
public sealed interface Page {

  /** {@return how many resources are wanted at most; may be 0 when only the total is} */
  int limit();

  /**
   * A page by position, RFC 7644 section 3.4.2.4.
   *
   * @param offset how many resources to skip
   * @param limit how many resources are wanted at most
   */
  record Index(long offset, int limit) implements Page {}

  /**
   * A page next to a place in the order, RFC 9865: it costs the same however far it is from the
   * start, and nobody is left out or met twice while others come and go. The rows are in the order
   * of the query, also when they lie before the place.
   *
   * @param place the place, at which nobody need be any more; null for the start of everything if
   *     the rows are after it, and for the end if they are before it
   * @param side on which side of the place the rows are
   * @param limit how many resources are wanted at most: those nearest to the place
   */
  record Cursor(@Nullable Position place, Side side, int limit) implements Page {}

  /** A side of a place in an order. */
  enum Side {

    /** Behind the place: the next page. */
    AFTER,

    /** Before the place: the previous page. */
    BEFORE
  }
}
