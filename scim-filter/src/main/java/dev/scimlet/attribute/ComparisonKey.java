package dev.scimlet.attribute;

import dev.scimlet.attribute.internal.WidthMapping;
import java.text.Normalizer;

/**
 * The form in which strings are compared: by filters, uniqueness, sorting and stores alike.
 *
 * <p>A key is the text in Unicode normalization form C. For attributes that ignore case, fullwidth
 * and halfwidth code points become ordinary ones first, as user names need it (RFC 7644 section 5,
 * RFC 8265 section 3.3), and the text is folded with this library's own table (full case folding,
 * Unicode 14), so that the key depends neither on the JDK nor on the locale nor on a database.
 * Dotless i stays apart from i. Values are stored as they were sent; only keys are compared, and
 * they are ordered by code point, which is the order of their UTF-8 bytes.
 */
public final class ComparisonKey {

  /**
   * The version of what {@link #folded} does; a store keeps it beside the keys that it stores, and
   * makes them anew when it differs. Version 1 folded case alone, version 2 maps widths too.
   */
  public static final int FOLDING_VERSION = 2;

  private ComparisonKey() {}

  /**
   * Makes the key of a text.
   *
   * @param text the text as stored or as written in a filter
   * @param caseExact whether case matters
   * @return the key; the text itself if it is its own key
   */
  public static String of(String text, boolean caseExact) {
    return caseExact ? exact(text) : folded(text);
  }

  /**
   * Makes the key of a text in which case matters.
   *
   * @param text the text
   * @return the text in normalization form C
   */
  public static String exact(String text) {
    return isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  /**
   * Makes the key of a text in which neither case nor width matters.
   *
   * @param text the text
   * @return the folded text in normalization form C
   */
  public static String folded(String text) {
    if (isFoldedAscii(text)) {
      return text;
    }
    return isAscii(text) ? foldAscii(text) : foldUnicode(text);
  }

  /**
   * Compares two keys by code point.
   *
   * @param left a key
   * @param right another key
   * @return negative, zero or positive, as {@link Comparable#compareTo}
   */
  public static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
        return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /**
   * Tells whether a text equals a folded key, without allocating for ASCII text.
   *
   * @param text the text as stored
   * @param foldedKey what {@link #folded} made of the other text
   * @return true if the text's folded key is the given one
   */
  public static boolean foldedEquals(String text, String foldedKey) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        return folded(text).equals(foldedKey);
      }
      if (i >= foldedKey.length() || lower(c) != foldedKey.charAt(i)) {
        return i < foldedKey.length() && !isAscii(text) && folded(text).equals(foldedKey);
      }
    }
    return length == foldedKey.length();
  }

  private static String foldAscii(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = lower(folded[i]);
    }
    return new String(folded);
  }

  private static String foldUnicode(String text) {
    String composed = Normalizer.normalize(WidthMapping.map(text), Normalizer.Form.NFC);
    StringBuilder folded = new StringBuilder(composed.length() + 8);
    for (int i = 0; i < composed.length(); ) {
      int codePoint = composed.codePointAt(i);
      CaseFolding.append(folded, codePoint);
      i += Character.charCount(codePoint);
    }
    return Normalizer.normalize(folded, Normalizer.Form.NFC);
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static boolean isFoldedAscii(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAscii(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
