package dev.scimlet.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A string, a date, a reference or a binary, exactly as it was sent.
 *
 * @param value the text; may be empty
 */
public record ScimString(String value) implements ScimValue {

  private static final char FIRST_SUSPECT = Character.MIN_SURROGATE;

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

  /**
   * Tells whether a text can be stored everywhere: without U+0000, halves of surrogate pairs and
   * the code points that Unicode reserves as noncharacters. What clients send is refused otherwise.
   *
   * @param text the text
   * @return true if it can
   */
  public static boolean isStorable(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c == 0 || c >= FIRST_SUSPECT) {
        return areStorable(text, i);
      }
    }
    return true;
  }

  private static boolean areStorable(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c >= FIRST_SUSPECT) {
        if (!isStorable(text.codePointAt(i))) {
          return false;
        }
        i += Character.isHighSurrogate(c) ? 1 : 0;
      }
    }
    return true;
  }

  private static boolean isStorable(int codePoint) {
    return codePoint != 0
        && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
        && !(codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
        && (codePoint & 0xFFFE) != 0xFFFE;
  }

  @Override
  public <R> R accept(ScimValueVisitor<R> visitor) {
    return visitor.visitString(this);
  }

  /** {@return whether the other is a string of the same text} */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ScimString that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** {@return the text as a JSON string} */
  @Override
  public String toString() {
    return JsonText.quote(value);
  }
}
