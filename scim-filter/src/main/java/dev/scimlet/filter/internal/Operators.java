package dev.scimlet.filter.internal;

import dev.scimlet.filter.Operator;
import org.jspecify.annotations.Nullable;

/** Finds operators by their text. */
final class Operators {

  private static final int LENGTH = 2;
  private static final Operator[] ALL = Operator.values();

  private Operators() {}

  /** Returns the comparison operator of a word in any case, or null if it is none. */
  static @Nullable Operator find(String word) {
    return word.length() == LENGTH ? find(word, 0) : null;
  }

  /** Returns the comparison operator at a place of a text, which has two more characters. */
  private static @Nullable Operator find(String text, int start) {
    for (Operator candidate : ALL) {
      if (isAt(text, start, candidate.text())) {
        return candidate;
      }
    }
    return null;
  }

  /** Tells whether a word is an operator or pr, which begins a term. */
  static boolean isAnyAt(String text, int start, int end) {
    return end - start == LENGTH && (find(text, start) != null || isAt(text, start, "pr"));
  }

  private static boolean isAt(String text, int start, String lower) {
    return lower(text.charAt(start)) == lower.charAt(0)
        && lower(text.charAt(start + 1)) == lower.charAt(1);
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
  }
}
