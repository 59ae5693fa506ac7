package dev.scimlet.entra.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A mapping cannot be read, or cannot be evaluated for an object. The message is for the operator:
 * it names the function and the column, or the member of the JSON, and shows no value of an object.
 */
public final class MappingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Tells what is wrong.
   *
   * @param message what, where, and what helps
   */
  public MappingException(String message) {
    this(message, null);
  }

  /**
   * Tells what is wrong.
   *
   * @param message what, where, and what helps
   * @param cause why, or null
   */
  public MappingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
