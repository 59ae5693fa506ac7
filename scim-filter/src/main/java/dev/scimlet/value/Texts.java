package dev.scimlet.value;

import java.util.Base64;
import java.util.Optional;

/** What a string may hold. */
final class Texts {

  private Texts() {}

  /** Decodes base64 or base64url, RFC 7643 section 2.3.6; empty if the text is neither. */
  static Optional<byte[]> decodeBase64(String text) {
    boolean url = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
    try {
      return Optional.of((url ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
