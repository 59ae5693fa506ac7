package dev.scimlet.entra.check;

/** How a check ended. */
public enum Outcome {
  /** Everything was as expected. */
  PASSED,
  /** Something was not as expected. */
  FAILED,
  /** It did not apply, or what it needs could not be had. */
  SKIPPED
}
