package dev.scimlet.json;

import dev.scimlet.json.JsonException.Kind;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Checks that a text is UTF-8 before the parser sees it, which accepts overlong sequences.
 *
 * <p>A zero byte is refused too: no JSON text contains one, and UTF-16 and UTF-32 always do.
 */
final class Utf8 {

  private static final int CHUNK = 8_192;
  private static final long ONES = 0x0101_0101_0101_0101L;
  private static final long HIGHEST_BITS = ONES << 7;
  private static final long BACKSLASHES = ONES * '\\';

  private Utf8() {}

  /** Refuses a text that is not UTF-8 or starts with a byte order mark. */
  static void require(byte[] text) {
    if (startsWithMark(text)) {
      throw new JsonException(Kind.SYNTAX, "The text starts with a byte order mark.", 1, 1);
    }
    int bad = firstSuspect(text);
    if (bad < text.length && text[bad] != 0) {
      bad = firstMalformed(text, bad);
    }
    if (bad < text.length) {
      throw at(text, bad);
    }
  }

  /** Tells whether a text is ASCII and no character in it is written as its number. */
  static boolean isPlain(byte[] text) {
    ByteBuffer bytes = ByteBuffer.wrap(text);
    int i = 0;
    while (i < text.length) {
      if (i <= text.length - Long.BYTES && arePlain(bytes.getLong(i))) {
        i += Long.BYTES;
      } else if (text[i] <= 0 || startsEscapedNumber(text, i)) {
        return false;
      } else {
        i++;
      }
    }
    return true;
  }

  private static boolean startsEscapedNumber(byte[] text, int i) {
    return text[i] == '\\' && i + 1 < text.length && text[i + 1] == 'u';
  }

  private static boolean arePlain(long eightBytes) {
    return areAscii(eightBytes) && areAscii(eightBytes ^ BACKSLASHES);
  }

  private static boolean startsWithMark(byte[] text) {
    return text.length >= 3
        && text[0] == (byte) 0xEF
        && text[1] == (byte) 0xBB
        && text[2] == (byte) 0xBF;
  }

  /** The first byte that is no ASCII character or zero; eight are looked at together. */
  private static int firstSuspect(byte[] text) {
    ByteBuffer bytes = ByteBuffer.wrap(text);
    int i = 0;
    while (i <= text.length - Long.BYTES && areAscii(bytes.getLong(i))) {
      i += Long.BYTES;
    }
    while (i < text.length && text[i] > 0) {
      i++;
    }
    return i;
  }

  /** Subtracting one from each byte sets the highest bit of one that is zero. */
  private static boolean areAscii(long eightBytes) {
    return ((eightBytes | (eightBytes - ONES)) & HIGHEST_BITS) == 0;
  }

  /** The JDK's decoder knows all rules; what it decodes is thrown away. */
  private static int firstMalformed(byte[] text, int from) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(text, from, text.length - from);
    CharBuffer out = CharBuffer.allocate(CHUNK);
    while (decoder.decode(in, out, true).isOverflow()) {
      out.clear();
    }
    int malformed = in.hasRemaining() ? in.position() : text.length;
    return firstZero(text, from, malformed);
  }

  private static int firstZero(byte[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] == 0) {
        return i;
      }
    }
    return to;
  }

  private static JsonException at(byte[] text, int bad) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < bad; i++) {
      if (text[i] == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new JsonException(Kind.SYNTAX, "The text is not UTF-8.", line, bad - start + 1);
  }
}
