package dev.scimlet.entra.provisioning;

/** Whether an object of the source is to be in the target, and if not, why. */
enum Entitlement {
  /** It is assigned, in scope, and enabled. */
  ENTITLED("True", "Active in the source system"),
  /** It is not assigned to the application. */
  NOT_ASSIGNED("False", "It is not assigned to the application"),
  /** A scoping filter excludes it. */
  OUT_OF_SCOPE("False", "A scoping filter excludes it"),
  /** Its account is disabled. */
  DISABLED("False", "Its account is disabled"),
  /** It was deleted, and may be restored. */
  SOFT_DELETED("False", "It was deleted");

  private final String details;
  private final String reason;

  Entitlement(String details, String reason) {
    this.details = details;
    this.reason = reason;
  }

  /** The text "True" or "False" of the log. */
  String details() {
    return details;
  }

  String reason() {
    return reason;
  }

  /** Whether its source matters no more once it is disabled in the target. */
  boolean releases() {
    return this == NOT_ASSIGNED || this == OUT_OF_SCOPE;
  }
}
