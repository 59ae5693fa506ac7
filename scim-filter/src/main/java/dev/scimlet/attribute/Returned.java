package dev.scimlet.attribute;

import java.util.Optional;

/** When an attribute is part of an answer, RFC 7643 section 7. */
public enum Returned {
  /** In every answer, whatever the client asks for. */
  ALWAYS("always"),

  /** In no answer. */
  NEVER("never"),

  /** Unless the client asks for other attributes or excludes it. */
  DEFAULT("default"),

  /** Only when the client asks for it. */
  REQUEST("request");

  private final String rfcName;

  Returned(String rfcName) {
    this.rfcName = rfcName;
  }

  /** {@return the name as RFC 7643 spells it, for instance {@code always}} */
  public String rfcName() {
    return rfcName;
  }

  /**
   * Finds the constant of an RFC name.
   *
   * @param rfcName the name as RFC 7643 spells it; case matters
   * @return the constant, or empty if there is none of that name
   */
  public static Optional<Returned> find(String rfcName) {
    for (Returned candidate : values()) {
      if (candidate.rfcName.equals(rfcName)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
