package dev.scimlet.entra.provisioning;

/** What a cycle has to do with an object. */
enum Task {
  /** Search it, create it, or bring it up to date. */
  PROVISION,
  /** Disable it, or delete it where the mapping knows no disabling. */
  DISABLE,
  /** Delete it for good. */
  DELETE,
  /** Forget it: it is gone, and nothing of it is managed in the target. */
  FORGET,
  /** Remember only that it was looked at. */
  NOTE,
  /** Nothing. */
  NOTHING;

  /** Whether the guard against accidental deletions counts it. */
  boolean deprovisions() {
    return this == DISABLE || this == DELETE;
  }
}
