package dev.scimlet.entra.client;

/** No answer came: the endpoint cannot be reached, or the connection broke. */
public final class TransportException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Tells what failed.
   *
   * @param message what, for the operator; it holds no secret
   * @param cause why
   */
  public TransportException(String message, Throwable cause) {
    super(message, cause);
  }
}
