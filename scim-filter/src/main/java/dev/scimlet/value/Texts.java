package dev.scimlet.value;

import java.util.Base64;
import java.util.Optional;

/** What a string may hold. */
final class Texts {

  private Texts() {}

  /**
   * Tells whether a text can be stored everywhere: without U+0000, halves of surrogate pairs and
   * the code points that Unicode reserves as noncharacters.
   */
  static boolean isStorable(String text) {
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      if (codePoint == 0 || isSurrogate(codePoint) || isNoncharacter(codePoint)) {
        return false;
      }
      i += Character.charCount(codePoint);
    }
    return true;
  }

  /** Decodes base64 or base64url, RFC 7643 section 2.3.6; empty if the text is neither. */
  static Optional<byte[]> decodeBase64(String text) {
    boolean url = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
    try {
      return Optional.of((url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static boolean isNoncharacter(int codePoint) {
    return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
  }
}
