package dev.scimlet.protocol;

/** How much a {@link RequestEvent} tells. */
public enum EventDetail {

  /** Who asked for what and what became of it, without a value of any attribute. */
  NORMAL,

  /**
   * In addition the {@link Explanation} of each PATCH and PUT, with values of attributes: personal
   * data, which does not belong into an ordinary log. Values that are never returned, such as
   * passwords, are masked here too.
   */
  DEBUG
}
