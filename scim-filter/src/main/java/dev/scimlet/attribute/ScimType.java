package dev.scimlet.attribute;

/** What is wrong with a request: the {@code scimType} of an error, RFC 7644 table 9. */
public enum ScimType {

  /** The filter is malformed or compares what cannot be compared. */
  INVALID_FILTER("invalidFilter"),

  /** The filter would yield more than the server is willing to work through. */
  TOO_MANY("tooMany"),

  /** Another resource has the value already. */
  UNIQUENESS("uniqueness"),

  /** The attribute cannot be changed in this way. */
  MUTABILITY("mutability"),

  /** The message is malformed. */
  INVALID_SYNTAX("invalidSyntax"),

  /** The path of a PATCH operation is malformed or names nothing in the schema. */
  INVALID_PATH("invalidPath"),

  /** The path of a PATCH operation names no value that exists. */
  NO_TARGET("noTarget"),

  /** A value is missing or does not fit its attribute. */
  INVALID_VALUE("invalidValue"),

  /** The protocol version is not supported. */
  INVALID_VERSION("invalidVers"),

  /** The request cannot be completed because of sensitive information in its URI. */
  SENSITIVE("sensitive"),

  /** The cursor is not one that this server gave out, RFC 9865. */
  INVALID_CURSOR("invalidCursor"),

  /** The cursor is too old, RFC 9865. */
  EXPIRED_CURSOR("expiredCursor"),

  /** The page size cannot be served, RFC 9865. */
  INVALID_COUNT("invalidCount");

  private final String rfcName;

  ScimType(String rfcName) {
    this.rfcName = rfcName;
  }

  /** {@return the keyword as it stands in an error} */
  public String rfcName() {
    return rfcName;
  }
}
