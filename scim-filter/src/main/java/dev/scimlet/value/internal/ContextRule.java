package dev.scimlet.value.internal;

import java.lang.Character.UnicodeScript;

/**
 * Where a code point that needs a context may stand, RFC 5892 appendix A.
 *
 * <p>A zero-width non-joiner is allowed behind a virama only: the JDK does not tell which letters
 * join, so the second half of appendix A.1 is left out, which refuses rather than accepts.
 */
final class ContextRule {

  /** The code points of canonical combining class 9, Unicode 14. */
  private static final String VIRAMAS =
      "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84"
          + "\u1039\u103a\u1714\u1715\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806"
          + "\ua82c\ua8c4\ua953\ua9c0\uaaf6\uabed"
          + "\ud802\ude3f\ud804\udc46\ud804\udc70\ud804\udc7f\ud804\udcb9\ud804\udd33\ud804\udd34"
          + "\ud804\uddc0\ud804\ude35\ud804\udeea\ud804\udf4d\ud805\udc42\ud805\udcc2\ud805\uddbf"
          + "\ud805\ude3f\ud805\udeb6\ud805\udf2b\ud806\udc39\ud806\udd3d\ud806\udd3e\ud806\udde0"
          + "\ud806\ude34\ud806\ude47\ud806\ude99\ud807\udc3f\ud807\udd44\ud807\udd45\ud807\udd97";

  private ContextRule() {}

  static boolean isJoiner(int codePoint) {
    return codePoint == 0x200c || codePoint == 0x200d;
  }

  static boolean isArabicDigit(int codePoint) {
    return codePoint >= 0x0660 && codePoint <= 0x0669;
  }

  static boolean isExtendedArabicDigit(int codePoint) {
    return codePoint >= 0x06f0 && codePoint <= 0x06f9;
  }

  /** Tells whether the code point at an index may stand there. */
  static boolean isMet(int[] text, int index) {
    int codePoint = text[index];
    int before = index == 0 ? -1 : text[index - 1];
    int after = index + 1 == text.length ? -1 : text[index + 1];
    return switch (codePoint) {
      case 0x200c, 0x200d -> before >= 0 && VIRAMAS.indexOf(before) >= 0;
      case 0x00b7 -> before == 'l' && after == 'l';
      case 0x0375 -> isOf(after, UnicodeScript.GREEK);
      case 0x05f3, 0x05f4 -> isOf(before, UnicodeScript.HEBREW);
      case 0x30fb -> hasJapanese(text);
      default -> !hasOtherDigits(text, codePoint);
    };
  }

  private static boolean hasJapanese(int[] text) {
    for (int codePoint : text) {
      if (isOf(codePoint, UnicodeScript.HIRAGANA)
          || isOf(codePoint, UnicodeScript.KATAKANA)
          || isOf(codePoint, UnicodeScript.HAN)) {
        return true;
      }
    }
    return false;
  }

  /** The two kinds of Arabic digits look alike and must not be mixed. */
  private static boolean hasOtherDigits(int[] text, int digit) {
    for (int codePoint : text) {
      if (isArabicDigit(digit) ? isExtendedArabicDigit(codePoint) : isArabicDigit(codePoint)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(int codePoint, UnicodeScript script) {
    return codePoint >= 0 && UnicodeScript.of(codePoint) == script;
  }
}
