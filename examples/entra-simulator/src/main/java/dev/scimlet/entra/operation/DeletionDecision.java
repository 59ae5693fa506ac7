package dev.scimlet.entra.operation;

/** What the administrator said about deletions that are held back. */
public enum DeletionDecision {
  /** Nothing yet. */
  NONE,
  /** They may be carried out, once. */
  ALLOWED,
  /** They are not to be carried out. */
  REJECTED
}
