package dev.scimlet.conformance;

/** How a requirement is answered. */
enum State {
  /** A test proves it. */
  TESTED("tested"),
  /** The host application has to do it, by a hook of the library. */
  HOST("host's duty"),
  /** It does not concern the library. */
  NOT_APPLICABLE("not applicable");

  private final String label;

  State(String label) {
    this.label = label;
  }

  /** {@return its name in the table} */
  String label() {
    return label;
  }
}
