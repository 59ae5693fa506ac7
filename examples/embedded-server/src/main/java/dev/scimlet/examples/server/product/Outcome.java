package dev.scimlet.examples.server.product;

/** How a request ended. */
public enum Outcome {

  /** The client got what it asked for. */
  SUCCESS(0, 399),

  /** The client was refused. */
  CLIENT_ERROR(400, 499),

  /** The server could not answer. */
  SERVER_ERROR(500, 999);

  static final int LOWEST_ERROR = 400;

  private final int lowest;
  private final int highest;

  Outcome(int lowest, int highest) {
    this.lowest = lowest;
    this.highest = highest;
  }

  /**
   * Finds the outcome that a status stands for.
   *
   * @param status a status of HTTP
   * @return the outcome
   */
  public static Outcome of(int status) {
    if (status < CLIENT_ERROR.lowest) {
      return SUCCESS;
    }
    return status <= CLIENT_ERROR.highest ? CLIENT_ERROR : SERVER_ERROR;
  }

  int lowest() {
    return lowest;
  }

  int highest() {
    return highest;
  }
}
