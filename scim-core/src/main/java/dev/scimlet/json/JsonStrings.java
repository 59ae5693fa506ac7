package dev.scimlet.json;

/**
 * Strings between quotes, RFC 8259 section 7: escaped is what must be, and half a surrogate pair,
 * which UTF-8 cannot encode.
 */
final class JsonStrings {

  /** What the longest character becomes: an escape such as {@code \}{@code u001F}. */
  private static final int LONGEST = 6;

  private static final byte[] HEXADECIMAL = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };

  /** For each ASCII character: 0 if it stands for itself, the letter of its short escape, or u. */
  private static final byte[] ESCAPES = escapes();

  private JsonStrings() {}

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    for (int c = 0; c < ' '; c++) {
      escapes[c] = 'u';
    }
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\b'] = 'b';
    escapes['\t'] = 't';
    escapes['\n'] = 'n';
    escapes['\f'] = 'f';
    escapes['\r'] = 'r';
    return escapes;
  }

  /** Copies ASCII that stands for itself, and answers how many characters of the text it was. */
  static int plain(String text, byte[] target, int start) {
    int size = text.length();
    for (int i = 0; i < size; i++) {
      char c = text.charAt(i);
      if (c >= ESCAPES.length || ESCAPES[c] != 0) {
        return i;
      }
      target[start + i] = (byte) c;
    }
    return size;
  }

  /** How many bytes the rest of a text becomes at most. */
  static int mostBytes(String text, int from) {
    long bytes = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < ESCAPES.length && ESCAPES[c] == 0 ? 1 : LONGEST;
    }
    return Math.toIntExact(bytes);
  }

  /** Writes the rest of a text, whatever it is, and answers where it ends. */
  static int rest(String text, int from, byte[] target, int start) {
    int at = start;
    for (int i = from; i < text.length(); ) {
      int c = text.codePointAt(i);
      at = character(c, target, at);
      i += Character.charCount(c);
    }
    return at;
  }

  private static int character(int c, byte[] target, int at) {
    if (c < ESCAPES.length) {
      if (ESCAPES[c] != 0) {
        return escape(c, ESCAPES[c], target, at);
      }
      target[at] = (byte) c;
      return at + 1;
    }
    return Character.getType(c) == Character.SURROGATE
        ? escape(c, (byte) 'u', target, at)
        : encode(c, target, at);
  }

  private static int escape(int c, byte letter, byte[] target, int start) {
    int at = start;
    target[at++] = '\\';
    target[at++] = letter;
    if (letter == 'u') {
      for (int shift = 12; shift >= 0; shift -= 4) {
        target[at++] = HEXADECIMAL[(c >> shift) & 0xF];
      }
    }
    return at;
  }

  /** UTF-8 of what is not ASCII, RFC 3629 section 3. */
  private static int encode(int c, byte[] target, int start) {
    int at = start;
    if (c < 0x800) {
      target[at++] = (byte) (0xC0 | (c >> 6));
    } else if (c < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
      target[at++] = (byte) (0xE0 | (c >> 12));
      target[at++] = following(c >> 6);
    } else {
      target[at++] = (byte) (0xF0 | (c >> 18));
      target[at++] = following(c >> 12);
      target[at++] = following(c >> 6);
    }
    target[at++] = following(c);
    return at;
  }

  private static byte following(int bits) {
    return (byte) (0x80 | (bits & 0x3F));
  }
}
