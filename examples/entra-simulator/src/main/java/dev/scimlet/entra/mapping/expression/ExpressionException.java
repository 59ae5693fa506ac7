package dev.scimlet.entra.mapping.expression;

/**
 * A text is no expression, or an expression cannot be evaluated. The message names the function and
 * the column, and shows no value of an object.
 */
public final class ExpressionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String message;

  ExpressionException(String message) {
    super(message);
    this.message = message;
  }

  @Override
  public String getMessage() {
    return message;
  }

  /** Says where in the text something is wrong; columns count from 1. */
  static ExpressionException at(int column, String message) {
    return new ExpressionException("Column " + column + ": " + message);
  }
}
