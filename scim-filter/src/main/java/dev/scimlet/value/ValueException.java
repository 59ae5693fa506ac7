package dev.scimlet.value;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.ScimType;

/**
 * A value that does not fit its attribute.
 *
 * <p>The message is fit for the client: it names the attribute and what was expected, and never
 * repeats the value.
 */
public final class ValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ScimType scimType;
  private final transient AttributePath path;
  private final String detail;

  /**
   * Describes what is wrong.
   *
   * @param scimType what kind of error it is
   * @param path the attribute
   * @param detail what is wrong and what would be right, without any input
   */
  public ValueException(ScimType scimType, AttributePath path, String detail) {
    super(detail);
    this.scimType = scimType;
    this.path = path;
    this.detail = detail;
  }

  /** {@return what kind of error it is} */
  public ScimType scimType() {
    return scimType;
  }

  /** {@return what is wrong, without any input} */
  public String detail() {
    return detail;
  }

  /** {@return the attribute} */
  public AttributePath path() {
    return path;
  }
}
