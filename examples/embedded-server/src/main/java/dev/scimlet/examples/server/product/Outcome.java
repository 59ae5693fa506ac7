package dev.scimlet.examples.server.product;

/** How a request ended. */
public enum Outcome {

  /** The client got what it asked for. */
  SUCCESS,

  /** The client was refused. */
  CLIENT_ERROR,

  /** The server could not answer. */
  SERVER_ERROR;

  static final int LOWEST_ERROR = 400;

  private static final int LOWEST_SERVER_ERROR = 500;

  /**
   * Finds the outcome that a status stands for.
   *
   * @param status a status of HTTP
   * @return the outcome
   */
  public static Outcome of(int status) {
    if (status < LOWEST_ERROR) {
      return SUCCESS;
    }
    return status < LOWEST_SERVER_ERROR ? CLIENT_ERROR : SERVER_ERROR;
  }
}
