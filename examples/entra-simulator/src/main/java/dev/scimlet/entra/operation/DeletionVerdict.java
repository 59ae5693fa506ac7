package dev.scimlet.entra.operation;

/** What becomes of the deletions and disables of a cycle. */
public enum DeletionVerdict {
  /** They are sent. */
  PROCEED,
  /**
   * None is sent. Each is logged as {@code StagedDelete}, and the job is quarantined with {@link
   * QuarantineReason#TOO_MANY_DELETES} until an administrator decides.
   */
  HOLD,
  /** None is sent, and these objects are left as they are until the source changes again. */
  DISCARD
}
