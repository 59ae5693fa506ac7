package dev.scimlet.examples.server;

/** A store cannot be opened. The message says why, to the operator, and holds no secret. */
public final class StorageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what the operator reads
   * @param cause what went wrong
   */
  public StorageException(String message, Throwable cause) {
    super(message, cause);
  }
}
