package dev.scimlet.value.internal;

import java.text.Normalizer;

/** The characters of passwords, RFC 8265 section 4.2: OpaqueString. */
public final class OpaqueStrings {

  private OpaqueStrings() {}

  /** Tells whether a text can be no password in any profile: nothing, or control characters. */
  public static boolean isHarmful(String text) {
    return !isPlain(text)
        && (text.isEmpty() || text.codePoints().anyMatch(Character::isISOControl));
  }

  /** Tells whether a text consists of the characters of the FreeformClass, RFC 8264. */
  public static boolean isConformant(String text) {
    if (isPlain(text)) {
      return true;
    }
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      PrecisClass found = PrecisClass.of(codePoints[i]);
      if (found == PrecisClass.DISALLOWED
          || (found == PrecisClass.CONTEXT && !ContextRule.isMet(codePoints, i))) {
        return false;
      }
    }
    return codePoints.length > 0;
  }

  /** Makes every space U+0020 and the text normalization form C; the width of letters stays. */
  public static String enforce(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder spaced = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
        .forEach(spaced::appendCodePoint);
    return Normalizer.normalize(spaced, Normalizer.Form.NFC);
  }

  /** Printable ASCII keeps all rules and stays as it is. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
