package dev.scimlet.json;

import dev.scimlet.attribute.ScimType;

/**
 * A text that is no JSON, or goes beyond the {@link JsonLimits}.
 *
 * <p>The message is fit for the client: it says what is wrong and where, and never repeats input.
 */
public final class JsonException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with the text. */
  public enum Kind {
    /** It is no JSON, not in UTF-8, or not of the expected form. */
    SYNTAX(ScimType.INVALID_SYNTAX),

    /** It is nested too deep, or a part of it is too long. */
    LIMIT(ScimType.INVALID_SYNTAX),

    /** The whole text is too long, which HTTP answers with 413. */
    TOO_LARGE(ScimType.INVALID_SYNTAX),

    /** A string contains what is no character: U+0000, half a surrogate pair, a noncharacter. */
    CHARACTER(ScimType.INVALID_VALUE);

    private final ScimType scimType;

    Kind(ScimType scimType) {
      this.scimType = scimType;
    }

    /** {@return the {@code scimType} of an answer about it} */
    public ScimType scimType() {
      return scimType;
    }
  }

  private final Kind kind;
  private final int line;
  private final int column;

  /**
   * Describes what is wrong.
   *
   * @param kind what kind of error it is
   * @param detail what is wrong, without any input and without the place
   * @param line the line, from 1; 0 if no place can be named
   * @param column the column in bytes, from 1; 0 if no place can be named
   */
  public JsonException(Kind kind, String detail, int line, int column) {
    super(line == 0 ? detail : detail + " (line " + line + ", column " + column + ")");
    this.kind = kind;
    this.line = line;
    this.column = column;
  }

  /** {@return what kind of error it is} */
  public Kind kind() {
    return kind;
  }

  /** {@return the {@code scimType} of an answer about it} */
  public ScimType scimType() {
    return kind.scimType();
  }

  /** {@return the line, from 1; 0 if no place can be named} */
  public int line() {
    return line;
  }

  /** {@return the column in bytes, from 1; 0 if no place can be named} */
  public int column() {
    return column;
  }
}
