package dev.scimlet.schema;

/**
 * Ignores the case of ASCII letters and of nothing else. Attribute names and schema URIs are ASCII;
 * the JDK's rules would also take the Kelvin sign for a k.
 */
final class AsciiCase {

  private AsciiCase() {}

  /** Returns the text itself if it has no capital. */
  static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isCapital(text.charAt(i))) {
        return lowerFrom(text, i);
      }
    }
    return text;
  }

  static boolean equal(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    for (int i = 0; i < one.length(); i++) {
      if (lower(one.charAt(i)) != lower(other.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static String lowerFrom(String text, int first) {
    char[] lowered = text.toCharArray();
    for (int i = first; i < lowered.length; i++) {
      lowered[i] = lower(lowered[i]);
    }
    return new String(lowered);
  }

  private static char lower(char c) {
    return isCapital(c) ? (char) (c + ('a' - 'A')) : c;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
