package dev.scimlet.filter.internal;

import dev.scimlet.filter.Operator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds operators by their text. */
final class Operators {

  private static final int LENGTH = 2;

  private Operators() {}

  /** Returns the comparison operator of a word in any case, or null if it is none. */
  static @Nullable Operator find(String word) {
    if (word.length() != LENGTH) {
      return null;
    }
    String text = word.toLowerCase(Locale.ROOT);
    for (Operator candidate : Operator.values()) {
      if (candidate.text().equals(text)) {
        return candidate;
      }
    }
    return null;
  }

  static boolean isPresence(String word) {
    return word.equalsIgnoreCase("pr");
  }
}
