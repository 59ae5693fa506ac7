package dev.scimlet.attribute;

/**
 * Attribute names that are not spelled as RFC 7644 section 3.10 wants them, and yet mean one thing.
 *
 * <p>None of them changes the meaning of a conformant name.
 */
public enum NameRepair implements Repair {

  /** An extension's attribute without its schema, {@code manager} for {@code urn:...:manager}. */
  BARE_EXTENSION_ATTRIBUTE,

  /** A dot between schema and attribute, {@code urn:...:2.0:User.manager}. */
  DOT_AFTER_SCHEMA
}
