package dev.scimlet.entra.provisioning;

/** What becomes of an object in the target when its source leaves the scope. */
public enum OutOfScope {
  /** It is disabled, or deleted where disabling is not mapped. */
  DEPROVISION,
  /** It is left as it is: the setting {@code SkipOutOfScopeDeletions}. */
  KEEP
}
