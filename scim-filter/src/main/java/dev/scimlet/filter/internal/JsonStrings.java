package dev.scimlet.filter.internal;

/** Decodes JSON strings, RFC 8259 section 7. */
final class JsonStrings {

  private static final String ESCAPES = "bfnrt";
  private static final String ESCAPED = "\b\f\n\r\t";
  private static final int HEX_DIGITS = 4;

  private JsonStrings() {}

  /** Decodes a string between quotes whose syntax the grammar has checked. */
  static String decode(String quoted) {
    String body = quoted.substring(1, quoted.length() - 1);
    if (body.indexOf('\\') < 0) {
      return body;
    }
    StringBuilder decoded = new StringBuilder(body.length());
    int i = 0;
    while (i < body.length()) {
      char c = body.charAt(i);
      i = c == '\\' ? unescape(body, i + 1, decoded) : copy(c, i, decoded);
    }
    return decoded.toString();
  }

  /** Tells whether every surrogate has its other half. */
  static boolean isWellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static int copy(char c, int index, StringBuilder target) {
    target.append(c);
    return index + 1;
  }

  private static int unescape(String body, int index, StringBuilder target) {
    char c = body.charAt(index);
    if (c == 'u') {
      int end = index + 1 + HEX_DIGITS;
      target.append((char) Integer.parseInt(body.substring(index + 1, end), 16));
      return end;
    }
    int escape = ESCAPES.indexOf(c);
    return copy(escape < 0 ? c : ESCAPED.charAt(escape), index, target);
  }
}
