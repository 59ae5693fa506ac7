package dev.scimlet.value.internal;

import dev.scimlet.attribute.internal.WidthMapping;
import java.text.Normalizer;
import java.util.Locale;

/** The characters of user names, RFC 8265 section 3.3: UsernameCaseMapped. */
public final class Usernames {

  private Usernames() {}

  /**
   * Tells whether a text can be no user name in any profile: it is blank, or has characters that
   * cannot be seen, mean nothing or turn the direction of what stands beside them.
   */
  public static boolean isHarmful(String text) {
    return !isPlain(text)
        && (text.codePoints().allMatch(Usernames::isBlank)
            || text.codePoints().anyMatch(Usernames::isHarmful));
  }

  /** Tells whether a text keeps the whole profile, the bidi rule included. */
  public static boolean isConformant(String text) {
    if (isPlain(text)) {
      return true;
    }
    int[] prepared = WidthMapping.map(text).codePoints().toArray();
    return isAllowed(prepared) && BidiRule.isKept(enforced(prepared));
  }

  /** Visible characters of ASCII alone, as in most user names, keep all rules. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7f) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isAllowed(int[] text) {
    for (int i = 0; i < text.length; i++) {
      PrecisClass found = PrecisClass.of(text[i]);
      boolean allowed =
          found == PrecisClass.VALID
              || (found == PrecisClass.CONTEXT && ContextRule.isMet(text, i));
      if (!allowed) {
        return false;
      }
    }
    return text.length > 0;
  }

  private static int[] enforced(int[] prepared) {
    String lower = new String(prepared, 0, prepared.length).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFC).codePoints().toArray();
  }

  private static boolean isBlank(int codePoint) {
    return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint);
  }

  private static boolean isHarmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE ->
          true;
      default -> turnsDirection(codePoint);
    };
  }

  private static boolean turnsDirection(int codePoint) {
    return codePoint == 0x061c
        || codePoint == 0x200e
        || codePoint == 0x200f
        || (codePoint >= 0x202a && codePoint <= 0x202e)
        || (codePoint >= 0x2066 && codePoint <= 0x2069);
  }
}
