package dev.scimlet.attribute;

/**
 * The syntax of attribute names: RFC 7643 section 2.1 with erratum 8924 ({@code $ref}) and the
 * {@code $} that section 2.1 allows inside a name.
 */
public final class AttributeNames {

  private AttributeNames() {}

  /**
   * Tells whether a text is the name of one attribute or sub-attribute.
   *
   * @param text the text; may be empty
   * @return true if it starts with a letter, or {@code $} and a letter, and goes on with letters,
   *     digits, {@code -}, {@code _} and {@code $}
   */
  public static boolean isName(String text) {
    int start = text.startsWith("$") ? 1 : 0;
    if (text.length() == start || !isLetter(text.charAt(start))) {
      return false;
    }
    for (int i = start + 1; i < text.length(); i++) {
      if (!isNameCharacter(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNameCharacter(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '$';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
