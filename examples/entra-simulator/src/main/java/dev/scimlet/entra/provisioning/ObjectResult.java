package dev.scimlet.entra.provisioning;

/** What became of an object in a cycle. */
public enum ObjectResult {
  /** It was created in the target. */
  CREATED,
  /** It was changed in the target; restoring a disabled user is a change too. */
  UPDATED,
  /** It was disabled in the target. */
  DISABLED,
  /** It was deleted in the target. */
  DELETED,
  /** Its deletion is held back by the accidental deletion guard. */
  STAGED,
  /** Nothing was to be done. */
  SKIPPED,
  /** It could not be provisioned, and waits for another attempt. */
  FAILED
}
