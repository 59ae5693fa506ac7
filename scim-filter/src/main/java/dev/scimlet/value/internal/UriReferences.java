package dev.scimlet.value.internal;

/** The syntax of URI references, RFC 3986 section 4.1, as far as values need it. */
public final class UriReferences {

  private static final String GENERAL = "-._~!$&'()*+,;=:@/?[]#";

  /** Which characters stand for themselves, by code. */
  private static final boolean[] PLAIN = new boolean[0x80];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = isLetterOrDigit(c) || GENERAL.indexOf(c) >= 0;
    }
  }

  private UriReferences() {}

  /**
   * Tells whether a text is an absolute or relative reference: the characters of section 2, escapes
   * of two hexadecimal digits, one fragment at most, brackets around an address alone, and no colon
   * before the first slash but behind a scheme.
   */
  public static boolean isReference(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c < PLAIN.length && PLAIN[c];
      if (!plain && !(c == '%' && isHex(text, i + 1) && isHex(text, i + 2))) {
        return false;
      }
    }
    return text.indexOf('#') == text.lastIndexOf('#') && isWellDivided(text);
  }

  private static boolean isWellDivided(String text) {
    int colon = text.indexOf(':');
    boolean hasScheme = colon >= 0 && colon < firstOf(text, "/?#");
    return (!hasScheme || isScheme(text, colon)) && hasBracketsInAuthorityOnly(text);
  }

  private static boolean isScheme(String text, int end) {
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean allowed = i == 0 ? isLetter(c) : isLetterOrDigit(c) || "+-.".indexOf(c) >= 0;
      if (!allowed) {
        return false;
      }
    }
    return end > 0;
  }

  private static boolean hasBracketsInAuthorityOnly(String text) {
    int open = text.indexOf('[');
    int close = text.indexOf(']');
    if (open < 0 && close < 0) {
      return true;
    }
    int authority = text.indexOf("//") + 2;
    int end = authority < 2 ? -1 : authority + firstOf(text.substring(authority), "/?#");
    return open >= authority
        && close > open
        && close < end
        && text.indexOf('[', open + 1) < 0
        && text.indexOf(']', close + 1) < 0;
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isHex(String text, int index) {
    return index < text.length()
        && Character.digit(text.charAt(index), 16) >= 0
        && text.charAt(index) < 0x80;
  }

  private static boolean isLetterOrDigit(char c) {
    return isLetter(c) || (c >= '0' && c <= '9');
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
