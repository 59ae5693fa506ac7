package dev.scimlet.entra.operation;

/** What of an object failed. */
public enum EscrowKind {
  /** The user or the group. */
  OBJECT,
  /** A manager or a membership; these are counted apart. */
  REFERENCE
}
