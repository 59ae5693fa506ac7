package dev.scimlet.attribute;

import java.util.Optional;

/** How far a value must be unique, RFC 7643 section 7. */
public enum Uniqueness {
  /** Values may repeat. */
  NONE("none"),

  /** Unique among the resources of one tenant and type. */
  SERVER("server"),

  /** Unique everywhere; enforced like {@link #SERVER} as far as one store reaches. */
  GLOBAL("global");

  private final String rfcName;

  Uniqueness(String rfcName) {
    this.rfcName = rfcName;
  }

  /** {@return the name as RFC 7643 spells it, for instance {@code none}} */
  public String rfcName() {
    return rfcName;
  }

  /**
   * Finds the constant of an RFC name.
   *
   * @param rfcName the name as RFC 7643 spells it; case matters
   * @return the constant, or empty if there is none of that name
   */
  public static Optional<Uniqueness> find(String rfcName) {
    for (Uniqueness candidate : values()) {
      if (candidate.rfcName.equals(rfcName)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
