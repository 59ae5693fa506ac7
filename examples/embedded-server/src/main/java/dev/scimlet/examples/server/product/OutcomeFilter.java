package dev.scimlet.examples.server.product;

/** Which requests are wanted, by how they ended. */
public enum OutcomeFilter {

  /** Those that got what they asked for. */
  SUCCESS(0, 399),

  /** Those that did not. */
  ERROR(400, 999),

  /** Those that were refused. */
  CLIENT_ERROR(400, 499),

  /** Those that the server could not answer. */
  SERVER_ERROR(500, 999);

  private final int lowest;
  private final int highest;

  OutcomeFilter(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  int lowest() {
    return lowest;
  }

  int highest() {
    return highest;
  }
}
