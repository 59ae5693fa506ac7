package dev.scimlet.filter.internal.match;

import dev.scimlet.attribute.ComparisonKey;

/**
 * The comparison key of a literal, with ways to look for it in stored texts that build no key of a
 * stored text that is ASCII.
 */
abstract class StringKey {

  private final String key;

  private StringKey(String key) {
    this.key = key;
  }

  static StringKey of(String literal, boolean caseExact) {
    return caseExact ? new Exact(literal) : new Folded(literal);
  }

  abstract boolean equalsKeyOf(String stored);

  abstract boolean isStartOf(String stored);

  abstract boolean isEndOf(String stored);

  abstract boolean isPartOf(String stored);

  /** Compares the stored text's key with this one. */
  abstract int compareWith(String stored);

  final String key() {
    return key;
  }

  /** Case matters. */
  private static final class Exact extends StringKey {

    Exact(String literal) {
      super(ComparisonKey.exact(literal));
    }

    @Override
    boolean equalsKeyOf(String stored) {
      return ComparisonKey.exact(stored).equals(key());
    }

    @Override
    boolean isStartOf(String stored) {
      return ComparisonKey.exact(stored).startsWith(key());
    }

    @Override
    boolean isEndOf(String stored) {
      return ComparisonKey.exact(stored).endsWith(key());
    }

    @Override
    boolean isPartOf(String stored) {
      return ComparisonKey.exact(stored).contains(key());
    }

    @Override
    int compareWith(String stored) {
      return ComparisonKey.compare(ComparisonKey.exact(stored), key());
    }
  }

  /** Case does not matter. */
  private static final class Folded extends StringKey {

    Folded(String literal) {
      super(ComparisonKey.folded(literal));
    }

    @Override
    boolean equalsKeyOf(String stored) {
      return ComparisonKey.foldedEquals(stored, key());
    }

    @Override
    boolean isStartOf(String stored) {
      return isAscii(stored) ? isAt(stored, 0) : ComparisonKey.folded(stored).startsWith(key());
    }

    @Override
    boolean isEndOf(String stored) {
      return isAscii(stored)
          ? isAt(stored, stored.length() - key().length())
          : ComparisonKey.folded(stored).endsWith(key());
    }

    @Override
    boolean isPartOf(String stored) {
      if (!isAscii(stored)) {
        return ComparisonKey.folded(stored).contains(key());
      }
      int last = stored.length() - key().length();
      for (int i = 0; i <= last; i++) {
        if (isAt(stored, i)) {
          return true;
        }
      }
      return false;
    }

    @Override
    int compareWith(String stored) {
      return ComparisonKey.compare(ComparisonKey.folded(stored), key());
    }

    private boolean isAt(String stored, int offset) {
      if (offset < 0 || stored.length() - offset < key().length()) {
        return false;
      }
      for (int i = 0; i < key().length(); i++) {
        if (lower(stored.charAt(offset + i)) != key().charAt(i)) {
          return false;
        }
      }
      return true;
    }

    private static char lower(char c) {
      return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
    }

    private static boolean isAscii(String text) {
      for (int i = 0; i < text.length(); i++) {
        if (text.charAt(i) >= 0x80) {
          return false;
        }
      }
      return true;
    }
  }
}
