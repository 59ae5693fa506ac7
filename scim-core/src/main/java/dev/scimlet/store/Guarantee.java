package dev.scimlet.store;

/** Something that a store promises, and that the engine otherwise does within its own process. */
public enum Guarantee {

  /**
   * {@link ResourceStore#replace} and {@link ResourceStore#delete} compare the version and write in
   * one atomic step. Without it the engine locks each resource: right on one node only.
   */
  COMPARE_AND_SET,

  /**
   * Unique attributes are kept unique by a constraint of the store. Without it the engine locks and
   * looks before it writes: right on one node only, and the look may be a scan.
   */
  UNIQUENESS
}
