package dev.scimlet.value;

/** Writes a text as a JSON string: for messages, printed filters and {@code toString}. */
public final class JsonText {

  private JsonText() {}

  /**
   * Quotes a text.
   *
   * @param text any text
   * @return the text between quotes, with the escapes of RFC 8259 section 7
   */
  public static String quote(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(quoted, text.charAt(i));
    }
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder target, char c) {
    switch (c) {
      case '"' -> target.append("\\\"");
      case '\\' -> target.append("\\\\");
      case '\b' -> target.append("\\b");
      case '\f' -> target.append("\\f");
      case '\n' -> target.append("\\n");
      case '\r' -> target.append("\\r");
      case '\t' -> target.append("\\t");
      default -> {
        if (c < 0x20 || c == 0x7F) {
          target.append(String.format("\\u%04x", (int) c));
        } else {
          target.append(c);
        }
      }
    }
  }
}
