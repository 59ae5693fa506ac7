package dev.scimlet.value.internal;

import java.text.Normalizer;

/**
 * What PRECIS says of a code point, derived from Unicode properties as RFC 8264 section 8 does. The
 * properties are those of the JDK's version of Unicode, but for the few lists that it lacks.
 */
enum PrecisClass {
  /** Allowed in user names and in passwords. */
  VALID,

  /** Allowed in passwords alone: spaces, symbols, punctuation, compatibility characters. */
  FREEFORM_ONLY,

  /** Allowed where its neighbours make it unambiguous, RFC 5892 appendix A. */
  CONTEXT,

  /** Allowed nowhere. */
  DISALLOWED;

  /** Letters and marks that the general rules would take for something else, section 9.6. */
  private static final String VALID_EXCEPTIONS = "\u00df\u03c2\u06fd\u06fe\u0f0b\u3007";

  private static final String CONTEXT_EXCEPTIONS = "\u00b7\u0375\u05f3\u05f4\u30fb";
  private static final String DISALLOWED_EXCEPTIONS =
      "\u0640\u07fa\u302e\u302f\u3031\u3032\u3033\u3034\u3035\u303b";

  /** The order of the questions is that of the RFC: the first that applies decides. */
  static PrecisClass of(int codePoint) {
    if (isAsciiPrintable(codePoint) || isOneOf(VALID_EXCEPTIONS, codePoint)) {
      return VALID;
    }
    if (isContextual(codePoint)) {
      return CONTEXT;
    }
    if (isOneOf(DISALLOWED_EXCEPTIONS, codePoint)
        || isOldHangul(codePoint)
        || isIgnorable(codePoint)) {
      return DISALLOWED;
    }
    PrecisClass byCategory = ofCategory(codePoint);
    return byCategory == VALID && hasCompatibilityForm(codePoint) ? FREEFORM_ONLY : byCategory;
  }

  private static PrecisClass ofCategory(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.LOWERCASE_LETTER,
          Character.UPPERCASE_LETTER,
          Character.OTHER_LETTER,
          Character.MODIFIER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK ->
          VALID;
      case Character.CONTROL,
          Character.FORMAT,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          DISALLOWED;
      default -> FREEFORM_ONLY;
    };
  }

  private static boolean isAsciiPrintable(int codePoint) {
    return codePoint > ' ' && codePoint < 0x7f;
  }

  private static boolean isContextual(int codePoint) {
    return isOneOf(CONTEXT_EXCEPTIONS, codePoint)
        || ContextRule.isJoiner(codePoint)
        || ContextRule.isArabicDigit(codePoint)
        || ContextRule.isExtendedArabicDigit(codePoint);
  }

  private static boolean isOldHangul(int codePoint) {
    return isBetween(codePoint, 0x1100, 0x11ff)
        || isBetween(codePoint, 0xa960, 0xa97c)
        || isBetween(codePoint, 0xd7b0, 0xd7c6)
        || isBetween(codePoint, 0xd7cb, 0xd7fb);
  }

  /** Default_Ignorable_Code_Point, which the JDK does not tell, as far as it is assigned. */
  private static boolean isIgnorable(int codePoint) {
    return isOneOf("\u00ad\u034f\u061c\u17b4\u17b5\u3164\ufeff\uffa0", codePoint)
        || isBetween(codePoint, 0x180b, 0x180f)
        || isBetween(codePoint, 0x200b, 0x200f)
        || isBetween(codePoint, 0x202a, 0x202e)
        || isBetween(codePoint, 0x2060, 0x206f)
        || isBetween(codePoint, 0xfe00, 0xfe0f)
        || isBetween(codePoint, 0x1bca0, 0x1bca3)
        || isBetween(codePoint, 0x1d173, 0x1d17a)
        || isBetween(codePoint, 0xe0000, 0xe0fff);
  }

  private static boolean hasCompatibilityForm(int codePoint) {
    String text = Character.toString(codePoint);
    return !Normalizer.isNormalized(text, Normalizer.Form.NFKC);
  }

  private static boolean isOneOf(String exceptions, int codePoint) {
    return exceptions.indexOf(codePoint) >= 0;
  }

  private static boolean isBetween(int codePoint, int first, int last) {
    return codePoint >= first && codePoint <= last;
  }
}
