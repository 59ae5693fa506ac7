package dev.scimlet.protocol.internal;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Bits that nobody can guess. The operating system is asked for many at once: asking costs more
 * than the bits.
 */
final class RandomBits {

  private static final int BYTES = 512;

  private final SecureRandom source = new SecureRandom();
  private final byte[] bytes = new byte[BYTES];
  private final ByteBuffer rest = ByteBuffer.wrap(bytes).limit(0);

  /** 64 bits, which are given out once. */
  synchronized long next() {
    if (!rest.hasRemaining()) {
      source.nextBytes(bytes);
      rest.clear();
    }
    return rest.getLong();
  }
}
