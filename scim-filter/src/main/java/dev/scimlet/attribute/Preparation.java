package dev.scimlet.attribute;

/**
 * How the text of an attribute is checked and prepared before it is stored and compared, as the
 * RFCs ask for some attributes (RFC 7644 section 5, RFC 7643 section 4.1.2). A schema says it of an
 * attribute, so that nothing below the schemas knows a user name by its name.
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
  PASSWORD,

  /**
   * A country, RFC 7643 section 4.1.2: one of the codes of two letters of ISO 3166-1, in any case;
   * stored as it was sent.
   */
  COUNTRY,

  /**
   * A certificate, RFC 7643 section 4.1.2: binary data that is one X.509 certificate in DER form
   * and nothing else; its form is checked, not its content, and it is stored as it was sent.
   */
  CERTIFICATE;

  /** {@return the type of the attributes that can be prepared so} */
  public AttributeType type() {
    return this == CERTIFICATE ? AttributeType.BINARY : AttributeType.STRING;
  }
}
