package dev.scimlet.value;

/** What a client's value is for: this decides what nulls and read-only members in it mean. */
public enum ValueUse {

  /**
   * The body of a creation or replacement, RFC 7644 sections 3.3 and 3.5.1. Members without a value
   * are left out, and read-only members are dropped and reported, whatever the leniencies.
   */
  BODY,

  /**
   * The operand of a PATCH operation, RFC 7644 section 3.5.2. A null in a complex value stays,
   * because it clears that sub-attribute while the others are kept; read-only members are dropped
   * only under {@link ValueRepair#READ_ONLY_IN_VALUE}.
   */
  PATCH
}
