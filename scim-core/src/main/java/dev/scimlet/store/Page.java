package dev.scimlet.store;

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
}
