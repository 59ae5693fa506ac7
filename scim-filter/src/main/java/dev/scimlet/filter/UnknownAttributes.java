package dev.scimlet.filter;

/** What a filter means that names an attribute which the schema does not know. */
public enum UnknownAttributes {

  /** The filter is refused: right where all resources have one type. */
  REJECT,

  /**
   * The attribute has no value: RFC 7644 section 3.4.2.1 on queries over several types. {@link
   * Filters#isUnknown} finds it in the filter.
   */
  HAVE_NO_VALUE
}
