package dev.scimlet.json;

/**
 * Finds what JSON can carry in a string and no database and no client can: U+0000, half a surrogate
 * pair, a noncharacter.
 */
final class JsonCharacters {

  private static final char FIRST_SUSPECT = 0xD800;

  private JsonCharacters() {}

  static boolean areFit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || c >= FIRST_SUSPECT) {
        if (!isFit(text, i)) {
          return false;
        }
        i += Character.isHighSurrogate(c) ? 1 : 0;
      }
    }
    return true;
  }

  private static boolean isFit(String text, int index) {
    int codePoint = text.codePointAt(index);
    return codePoint != 0
        && !(codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE)
        && !(codePoint >= 0xFDD0 && codePoint <= 0xFDEF)
        && (codePoint & 0xFFFE) != 0xFFFE;
  }
}
