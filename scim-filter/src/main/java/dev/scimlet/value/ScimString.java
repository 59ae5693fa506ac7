package dev.scimlet.value;

import java.util.Objects;

/**
 * A string, a date, a reference or a binary, exactly as it was sent.
 *
 * @param value the text; may be empty
 */
public record ScimString(String value) implements ScimValue {

  /**
   * Copies and checks the components.
   *
   * @param value as the component
   */
  public ScimString {
    Objects.requireNonNull(value);
  }

  /**
   * Makes a string.
   *
   * @param value the text
   * @return the value
   */
  public static ScimString of(String value) {
    return new ScimString(value);
  }

  @Override
  public <R> R accept(ScimValueVisitor<R> visitor) {
    return visitor.visitString(this);
  }

  /** {@return the text as a JSON string} */
  @Override
  public String toString() {
    return JsonText.quote(value);
  }
}
