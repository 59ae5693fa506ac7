package dev.scimlet.protocol.internal;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.protocol.ScimException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes percent-encoded UTF-8, strictly: nothing malformed is replaced or passed through. */
final class PercentDecoder {

  private PercentDecoder() {}

  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == '%') {
        bytes.write(hexadecimal(text, i));
        i += 3;
      } else {
        int codePoint = text.codePointAt(i);
        byte[] encoded = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
        bytes.write(encoded, 0, encoded.length);
        i += Character.charCount(codePoint);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int hexadecimal(String text, int index) {
    if (index + 2 < text.length()) {
      int high = Character.digit(text.charAt(index + 1), 16);
      int low = Character.digit(text.charAt(index + 2), 16);
      if (high >= 0 && low >= 0) {
        return high * 16 + low;
      }
    }
    throw malformed();
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw malformed().causedBy(e);
    }
  }

  private static ScimException malformed() {
    return ScimException.badRequest(
        ScimType.INVALID_SYNTAX, "The URI is not valid percent-encoded UTF-8.");
  }
}
