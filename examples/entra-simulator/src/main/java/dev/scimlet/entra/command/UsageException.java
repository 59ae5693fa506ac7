package dev.scimlet.entra.command;

/** A command cannot be carried out as it was given. The message is for the person who gave it. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Tells what is wrong.
   *
   * @param message what, and what helps
   */
  public UsageException(String message) {
    super(message);
  }
}
