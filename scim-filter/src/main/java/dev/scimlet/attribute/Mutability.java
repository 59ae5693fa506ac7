package dev.scimlet.attribute;

import java.util.Optional;

/** When an attribute may be written, RFC 7643 section 7. */
public enum Mutability {
  /** Never written by a client. */
  READ_ONLY("readOnly"),

  /** Written and read at any time. */
  READ_WRITE("readWrite"),

  /** Written once, when the resource or the value is created. */
  IMMUTABLE("immutable"),

  /** Written at any time and never read. */
  WRITE_ONLY("writeOnly");

  private final String rfcName;

  Mutability(String rfcName) {
    this.rfcName = rfcName;
  }

  /** {@return the name as RFC 7643 spells it, for instance {@code readOnly}} */
  public String rfcName() {
    return rfcName;
  }

  /**
   * Finds the constant of an RFC name.
   *
   * @param rfcName the name as RFC 7643 spells it; case matters
   * @return the constant, or empty if there is none of that name
   */
  public static Optional<Mutability> find(String rfcName) {
    for (Mutability candidate : values()) {
      if (candidate.rfcName.equals(rfcName)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
