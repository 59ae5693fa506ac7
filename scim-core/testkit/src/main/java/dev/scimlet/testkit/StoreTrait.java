package dev.scimlet.testkit;

/**
 * What a store can do beyond the least. A trait that a store's test does not declare is asserted to
 * be absent: the engine then does the work, and relies on the store not doing half of it.
 */
public enum StoreTrait {

  /** Replacing and deleting compare the version, {@code Guarantee.COMPARE_AND_SET}. */
  COMPARE_AND_SET,

  /** Unique attributes are kept unique, {@code Guarantee.UNIQUENESS}. */
  UNIQUENESS,

  /** The members of groups are rows, {@code Memberships}. */
  MEMBERSHIPS,

  /** The store makes the ids, {@code AssignsIds}. */
  ASSIGNS_IDS,

  /** A replacement that changes nothing keeps version and time stamp. */
  KEEPS_VERSION,

  /** A filter on userName is answered with the matches alone. */
  FILTERS,

  /** A query without filter and order is answered with the wanted page and the exact total. */
  PAGES,

  /**
   * A query sorted by userName, displayName, name.familyName or meta.lastModified, each of them, is
   * answered in order. A store that sorts by some of them alone does not declare it.
   */
  SORTS,

  /**
   * A page next to a place is answered finished, on either side of the place, by id as well as in
   * the order of userName, and without a total that nobody asked for: {@code Page.Cursor}. A store
   * that does so for some of them alone does not declare it.
   */
  CURSORS,

  /** Several changes can be done as one, {@code Transactions}. */
  TRANSACTIONS,

  /** A resource can be changed where it is, {@code PatchPushdown}. */
  PATCH_PUSHDOWN,

  /** What changed can be read, {@code ChangeFeed}. */
  CHANGE_FEED
}
