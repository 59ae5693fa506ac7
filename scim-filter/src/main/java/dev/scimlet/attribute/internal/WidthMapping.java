package dev.scimlet.attribute.internal;

/**
 * The width mapping of RFC 8265 section 3.3.1: a fullwidth or halfwidth code point becomes the one
 * that Unicode decomposes it to, in one step and no further. All of them are below U+10000.
 */
public final class WidthMapping {

  private static final char IDEOGRAPHIC_SPACE = '\u3000';
  private static final char FIRST = '\uff01';
  private static final char LAST_ASCII = '\uff5e';
  private static final char LAST = '\uffee';
  private static final int ASCII_OFFSET = 0xfee0;

  /** What U+FF5F to U+FFEE become; U+0000 stands for those that are not assigned. */
  private static final String REST =
      "\u2985\u2986\u3002\u300c\u300d\u3001\u30fb\u30f2\u30a1\u30a3\u30a5\u30a7\u30a9\u30e3\u30e5"
          + "\u30e7\u30c3\u30fc\u30a2\u30a4\u30a6\u30a8\u30aa\u30ab\u30ad\u30af\u30b1\u30b3\u30b5\u30b7"
          + "\u30b9\u30bb\u30bd\u30bf\u30c1\u30c4\u30c6\u30c8\u30ca\u30cb\u30cc\u30cd\u30ce\u30cf\u30d2"
          + "\u30d5\u30d8\u30db\u30de\u30df\u30e0\u30e1\u30e2\u30e4\u30e6\u30e8\u30e9\u30ea\u30eb\u30ec"
          + "\u30ed\u30ef\u30f3\u3099\u309a\u3164\u3131\u3132\u3133\u3134\u3135\u3136\u3137\u3138\u3139"
          + "\u313a\u313b\u313c\u313d\u313e\u313f\u3140\u3141\u3142\u3143\u3144\u3145\u3146\u3147\u3148"
          + "\u3149\u314a\u314b\u314c\u314d\u314e\u0000\u0000\u0000\u314f\u3150\u3151\u3152\u3153\u3154"
          + "\u0000\u0000\u3155\u3156\u3157\u3158\u3159\u315a\u0000\u0000\u315b\u315c\u315d\u315e\u315f"
          + "\u3160\u0000\u0000\u3161\u3162\u3163\u0000\u0000\u0000\u00a2\u00a3\u00ac\u00af\u00a6\u00a5"
          + "\u20a9\u0000\u2502\u2190\u2191\u2192\u2193\u25a0\u25cb";

  private WidthMapping() {}

  /** Maps a text; it is returned itself if it has nothing to be mapped. */
  public static String map(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (map(text.charAt(i)) != text.charAt(i)) {
        return mapFrom(text, i);
      }
    }
    return text;
  }

  private static String mapFrom(String text, int first) {
    char[] mapped = text.toCharArray();
    for (int i = first; i < mapped.length; i++) {
      mapped[i] = map(mapped[i]);
    }
    return new String(mapped);
  }

  private static char map(char c) {
    if (c < FIRST || c > LAST) {
      return c == IDEOGRAPHIC_SPACE ? ' ' : c;
    }
    if (c <= LAST_ASCII) {
      return (char) (c - ASCII_OFFSET);
    }
    char mapped = REST.charAt(c - LAST_ASCII - 1);
    return mapped == 0 ? c : mapped;
  }
}
