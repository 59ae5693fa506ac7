package dev.scimlet.examples.server;

import dev.scimlet.protocol.CursorKeys;
import java.util.Base64;
import java.util.HexFormat;

/** A key of cursors as people write it: in Base64 or in hexadecimal digits. */
final class CursorKeyText {

  private CursorKeyText() {}

  /**
   * Reads a key.
   *
   * @throws IllegalArgumentException if the text is not that of 32 bytes
   */
  static byte[] read(String text) {
    byte[] key =
        text.length() == 2 * CursorKeys.BYTES
            ? HexFormat.of().parseHex(text)
            : Base64.getDecoder().decode(text);
    if (key.length != CursorKeys.BYTES) {
      throw new IllegalArgumentException("A cursor key has " + CursorKeys.BYTES + " bytes.");
    }
    return key;
  }
}
