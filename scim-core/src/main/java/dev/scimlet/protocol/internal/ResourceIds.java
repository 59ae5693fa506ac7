package dev.scimlet.protocol.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes ids: UUIDs of version 7 (RFC 9562 section 5.7), so that new rows go to an index's end. */
final class ResourceIds {

  private static final int LONGEST = 255;

  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  ResourceIds(Clock clock) {
    this.clock = clock;
  }

  String next() {
    byte[] bytes = new byte[10];
    random.nextBytes(bytes);
    long high = (clock.millis() << 16) | 0x7000L | ((bytes[0] & 0x0FL) << 8) | (bytes[1] & 0xFFL);
    long low = 0x80L | (bytes[2] & 0x3FL);
    for (int i = 3; i < bytes.length; i++) {
      low = (low << 8) | (bytes[i] & 0xFFL);
    }
    return new UUID(high, low).toString();
  }

  /** Whether a text can be an id at all; anything else is not found, without asking the store. */
  static boolean isId(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && "._~-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
