package dev.scimlet.entra.provisioning;

/** How an object of the target stands to the service. */
enum Standing {
  /** It is kept in sync. */
  PROVISIONED,
  /** It was disabled since its source was disabled or deleted; it may be deleted yet. */
  DISABLED,
  /** It was disabled since it left the scope; what becomes of its source matters no more. */
  RELEASED
}
