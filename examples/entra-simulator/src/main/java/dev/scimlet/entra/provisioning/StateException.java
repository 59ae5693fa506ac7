package dev.scimlet.entra.provisioning;

/** The file with what the job remembers cannot be used. The message is for the operator. */
public final class StateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Tells what is wrong.
   *
   * @param message what, and what helps
   */
  public StateException(String message) {
    super(message);
  }

  /**
   * Tells what is wrong, and why.
   *
   * @param message what, and what helps
   * @param cause why
   */
  public StateException(String message, Throwable cause) {
    super(message, cause);
  }
}
