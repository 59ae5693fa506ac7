package dev.scimlet.entra.check;

/** How much depends on a check. */
public enum Severity {
  /**
   * Without it provisioning fails, or does the wrong thing: an endpoint that fails is not ready.
   */
  MUST,
  /** Better so, but nothing breaks without it. */
  ADVICE
}
