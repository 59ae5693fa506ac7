package dev.scimlet.value.internal;

import java.util.Set;

/** The six conditions under which a text reads the same in both directions, RFC 5893 section 2. */
final class BidiRule {

  private static final Set<Byte> RIGHT_TO_LEFT =
      Set.of(
          Character.DIRECTIONALITY_RIGHT_TO_LEFT,
          Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
          Character.DIRECTIONALITY_ARABIC_NUMBER);

  private static final Set<Byte> NEUTRAL =
      Set.of(
          Character.DIRECTIONALITY_EUROPEAN_NUMBER,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
          Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
          Character.DIRECTIONALITY_OTHER_NEUTRALS,
          Character.DIRECTIONALITY_BOUNDARY_NEUTRAL,
          Character.DIRECTIONALITY_NONSPACING_MARK);

  private BidiRule() {}

  /** Tells whether the rule is kept; it says nothing of a text without right-to-left characters. */
  static boolean isKept(int[] text) {
    if (!hasAny(text, RIGHT_TO_LEFT)) {
      return true;
    }
    byte first = Character.getDirectionality(text[0]);
    boolean startsRight =
        first == Character.DIRECTIONALITY_RIGHT_TO_LEFT
            || first == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    return startsRight
        && hasOneDirection(text)
        && hasOneKindOfDigits(text)
        && endsInLetterOrDigit(text);
  }

  private static boolean hasOneDirection(int[] text) {
    for (int codePoint : text) {
      byte direction = Character.getDirectionality(codePoint);
      if (!RIGHT_TO_LEFT.contains(direction) && !NEUTRAL.contains(direction)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasOneKindOfDigits(int[] text) {
    return !hasAny(text, Set.of(Character.DIRECTIONALITY_EUROPEAN_NUMBER))
        || !hasAny(text, Set.of(Character.DIRECTIONALITY_ARABIC_NUMBER));
  }

  private static boolean endsInLetterOrDigit(int[] text) {
    int last = text.length - 1;
    while (last > 0
        && Character.getDirectionality(text[last]) == Character.DIRECTIONALITY_NONSPACING_MARK) {
      last--;
    }
    byte direction = Character.getDirectionality(text[last]);
    return RIGHT_TO_LEFT.contains(direction)
        || direction == Character.DIRECTIONALITY_EUROPEAN_NUMBER;
  }

  private static boolean hasAny(int[] text, Set<Byte> directions) {
    for (int codePoint : text) {
      if (directions.contains(Character.getDirectionality(codePoint))) {
        return true;
      }
    }
    return false;
  }
}
