package dev.scimlet.attribute;

/**
 * How the strings of an attribute are prepared before they are stored and compared, RFC 7644
 * section 5. A schema says it of an attribute, so that nothing below the schemas knows a user name
 * by its name.
 */
public enum Preparation {

  /** Any Unicode text, as it was sent. */
  NONE,

  /**
   * A user name, RFC 8265 section 3.3 (UsernameCaseMapped): its characters are checked and it is
   * stored as it was sent; {@link ComparisonKey#folded} maps width and case when it is compared.
   */
  USERNAME,

  /**
   * A password, RFC 8265 section 4.2 (OpaqueString): its characters are checked, spaces become
   * U+0020 and the text normalization form C, before anybody hashes it.
   */
  PASSWORD
}
