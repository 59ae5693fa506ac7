package dev.scimlet.entra.source;

import org.jspecify.annotations.Nullable;

/** The directory cannot be read. The message is for the operator, and names the file and line. */
public final class SourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Tells what is wrong.
   *
   * @param message what, where, and what helps
   * @param cause why, or null
   */
  public SourceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
