package dev.scimlet.entra.notification;

/** A notice cannot be sent. The message is for the operator and holds no secret. */
public final class NotificationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Tells what failed.
   *
   * @param message what, and what helps
   * @param cause why
   */
  public NotificationException(String message, Throwable cause) {
    super(message, cause);
  }
}
