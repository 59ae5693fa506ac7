package dev.scimlet.conformance;

/**
 * Why no test proves a requirement.
 *
 * @param id the requirement's
 * @param text the hook that lets the host do its duty, or the reason
 */
record Answer(String id, State state, String text) {

  /** Reads the second column of {@code answers.tsv}. */
  static State state(String kind) {
    return switch (kind) {
      case "host" -> State.HOST;
      case "not-applicable" -> State.NOT_APPLICABLE;
      default -> throw new IllegalStateException("answers.tsv: no kind: " + kind);
    };
  }
}
