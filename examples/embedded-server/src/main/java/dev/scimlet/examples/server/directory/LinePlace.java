package dev.scimlet.examples.server.directory;

/**
 * Where a page is: next to a line, which need not be there any more.
 *
 * @param side on which side of the line the page is
 * @param name the name of the line; empty with an empty id for the start
 * @param id the id of the line
 */
public record LinePlace(Side side, String name, String id) {

  /** A side of a line. */
  public enum Side {

    /** Behind the line: the next page. */
    AFTER,

    /** Before the line: the previous page. */
    BEFORE
  }

  private static final LinePlace START = new LinePlace(Side.AFTER, "", "");

  /** {@return the place of the first page} */
  public static LinePlace start() {
    return START;
  }
}
