package dev.scimlet.examples.server.console;

/** Who may see a page. */
enum Access {
  /** The administrator alone; others are sent to the sign-in page. */
  SIGNED_IN,
  /** Everybody. */
  ANYBODY
}
