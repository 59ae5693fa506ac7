package dev.scimlet.protocol.internal;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * Bits that nobody can guess, from the operating system. Where it has a file of them, as all but
 * Windows do, that is read: {@link SecureRandom} reads it too, once it has set up its providers,
 * which takes as long as building the engine. Many are read at once: asking costs more than the
 * bits.
 */
final class RandomBits {

  private static final int BYTES = 512;
  private static final File SYSTEM = new File("/dev/urandom");

  private final File source;
  private final byte[] bytes = new byte[BYTES];
  private final ByteBuffer rest = ByteBuffer.wrap(bytes).limit(0);

  RandomBits() {
    this(SYSTEM);
  }

  /** Bits from a file, or from {@link SecureRandom} if it cannot be read or is too short. */
  RandomBits(File source) {
    this.source = source;
  }

  /** 64 bits, which are given out once. */
  synchronized long next() {
    if (!rest.hasRemaining()) {
      refill();
      rest.clear();
    }
    return rest.getLong();
  }

  private void refill() {
    if (!isReadFromSource()) {
      new SecureRandom().nextBytes(bytes);
    }
  }

  private boolean isReadFromSource() {
    try (InputStream in = new FileInputStream(source)) {
      return in.readNBytes(bytes, 0, BYTES) == BYTES;
    } catch (IOException | SecurityException e) {
      // There is none for us: SecureRandom knows what else there is.
      return false;
    }
  }
}
