package dev.scimlet.attribute;

import java.util.Optional;

/** The data type of an attribute, RFC 7643 section 2.3. */
public enum AttributeType {
  /** Unicode characters. */
  STRING("string"),

  /** True or false. */
  BOOLEAN("boolean"),

  /** A real number with at least one digit on each side of the period. */
  DECIMAL("decimal"),

  /** A whole number. */
  INTEGER("integer"),

  /** An xsd:dateTime, carried as a string. */
  DATE_TIME("dateTime"),

  /** Base64 text; always case-exact. */
  BINARY("binary"),

  /** A URI, absolute or relative; always case-exact. */
  REFERENCE("reference"),

  /** A singular value made of sub-attributes. */
  COMPLEX("complex");

  private final String rfcName;

  AttributeType(String rfcName) {
    this.rfcName = rfcName;
  }

  /** {@return the name as RFC 7643 spells it, for instance {@code string}} */
  public String rfcName() {
    return rfcName;
  }

  /**
   * Finds the constant of an RFC name.
   *
   * @param rfcName the name as RFC 7643 spells it; case matters
   * @return the constant, or empty if there is none of that name
   */
  public static Optional<AttributeType> find(String rfcName) {
    for (AttributeType candidate : values()) {
      if (candidate.rfcName.equals(rfcName)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
