package dev.scimlet.filter;

import dev.scimlet.attribute.ScimType;

/**
 * A filter or path that cannot be understood.
 *
 * <p>{@link #detail} is fit for the client: it names the place and what was expected, and never
 * repeats input. {@link #getMessage} adds a line with the text, its literals masked, and a caret.
 */
public final class FilterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ScimType scimType;
  private final int column;
  private final String detail;

  /**
   * Describes what is wrong.
   *
   * @param scimType {@link ScimType#INVALID_FILTER} or {@link ScimType#INVALID_PATH}
   * @param column the place in the text, from 1; the length of the text plus one for its end
   * @param detail what is wrong and what would be right, without any input
   * @param maskedText the text with its literals masked, for the developer who reads the message
   */
  public FilterException(ScimType scimType, int column, String detail, String maskedText) {
    super(detail + "\n  " + maskedText + "\n  " + " ".repeat(Math.max(0, column - 1)) + "^");
    this.scimType = scimType;
    this.column = column;
    this.detail = detail;
  }

  /** {@return what kind of error it is} */
  public ScimType scimType() {
    return scimType;
  }

  /** {@return the place in the text, from 1} */
  public int column() {
    return column;
  }

  /** {@return what is wrong, without any input} */
  public String detail() {
    return detail;
  }
}
