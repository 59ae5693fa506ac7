package dev.scimlet.filter.internal;

/**
 * Finds the literals of a text without a parser: strings, without their quotes, and words that
 * begin like numbers. What lies between them are the pieces of the text's shape.
 */
final class LiteralScanner {

  private static final int NONE = -1;

  private final String text;
  private boolean quoted;
  private int piece;
  private int start;
  private int end;
  private int hash;

  LiteralScanner(String text) {
    this.text = text;
  }

  /** Moves on to the next literal; false if there is none, or none that ends. */
  boolean next() {
    piece = end;
    int running = hash;
    for (int i = quoted ? end + 1 : end; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isNumber = beginsNumber(c) && beginsWord(i);
      running = 31 * running + (isNumber ? '0' : c);
      if (isNumber || c == '"') {
        hash = running;
        quoted = !isNumber;
        start = quoted ? i + 1 : i;
        end = end(text, start, quoted);
        return end != NONE;
      }
    }
    hash = running;
    start = text.length();
    return false;
  }

  /**
   * Moves to the end. False if there is no shape, since a string does not end or has escapes, or if
   * the pieces are longer than a limit.
   */
  boolean findAll(int longest) {
    int length = 0;
    while (length <= longest && next()) {
      length += start - piece;
    }
    return end != NONE && length + start - piece <= longest;
  }

  /** Returns what stands before the literal, or at the end of the text. */
  String piece() {
    return text.substring(piece, start);
  }

  /** Returns a hash of the pieces so far. */
  int hash() {
    return hash;
  }

  /** Finds the end of a literal; -1 if it has none or is none that could be read in a slot. */
  static int end(String text, int start, boolean quoted) {
    return quoted ? endOfString(text, start) : endOfWord(text, start);
  }

  private static int endOfString(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i;
      }
      if (c == '\\' || c < ' ') {
        return NONE;
      }
    }
    return NONE;
  }

  private static int endOfWord(String text, int start) {
    int i = start;
    while (i < text.length() && !Segments.isDelimiter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean beginsNumber(char c) {
    return (c >= '0' && c <= '9') || c == '-';
  }

  private boolean beginsWord(int index) {
    return index > 0 && Segments.isDelimiter(text.charAt(index - 1));
  }
}
