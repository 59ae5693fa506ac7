package dev.scimlet.filter.internal;

/**
 * A text cut into strings, words and single delimiters, without a parser: for what must be known
 * before the parser runs, or when it has failed. Malformed strings end where the text does.
 */
final class Segments {

  private final String text;
  private int start;
  private int end;

  Segments(String text) {
    this.text = text;
  }

  /** Moves on to the next segment; false at the end of the text. */
  boolean next() {
    start = end;
    if (start == text.length()) {
      return false;
    }
    if (first() == '"') {
      end = endOfString();
    } else {
      end = isDelimiter(first()) ? start + 1 : endOfWord();
    }
    return true;
  }

  char first() {
    return text.charAt(start);
  }

  boolean isWord() {
    return !isDelimiter(first());
  }

  boolean isBlank() {
    return Character.isWhitespace(first());
  }

  int start() {
    return start;
  }

  /** Tells whether the segment is an operator or pr, in any case. */
  boolean isOperator() {
    return Operators.isAnyAt(text, start, end);
  }

  String segment() {
    return text.substring(start, end);
  }

  private int endOfString() {
    for (int i = start + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\\') {
        i++;
      }
    }
    return text.length();
  }

  private int endOfWord() {
    int i = start;
    while (i < text.length() && !isDelimiter(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isDelimiter(char c) {
    return switch (c) {
      case ' ', '\t', '\r', '\n', '(', ')', '[', ']', '"' -> true;
      default -> false;
    };
  }
}
