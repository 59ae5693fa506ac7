package dev.scimlet.json;

/**
 * Bounds a number before it is computed: {@code 1e1000000000} is twelve characters, and gigabytes
 * once somebody prints it in full.
 */
final class NumberLimits {

  private static final int LONGEST_EXPONENT = 9;

  private NumberLimits() {}

  /** Tells whether a well-formed JSON number stays within the limits. */
  static boolean allow(String text, JsonLimits limits) {
    int end = exponentMark(text);
    int digits = 0;
    for (int i = 0; i < end; i++) {
      digits += isDigit(text.charAt(i)) ? 1 : 0;
    }
    return digits <= limits.digits()
        && (end == text.length() || exponentFits(text.substring(end + 1), limits.exponent()));
  }

  private static boolean exponentFits(String text, int limit) {
    int start = isDigit(text.charAt(0)) ? 0 : 1;
    while (start < text.length() - 1 && text.charAt(start) == '0') {
      start++;
    }
    return text.length() - start <= LONGEST_EXPONENT
        && Integer.parseInt(text.substring(start)) <= limit;
  }

  private static int exponentMark(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == 'e' || text.charAt(i) == 'E') {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
