package dev.scimlet.value.internal;

import java.nio.ByteBuffer;

/**
 * The form of X.509 certificates, RFC 5280 section 4.1: a sequence of what is certified, the
 * algorithm and the signature, in the distinguished encoding of ASN.1. What they say is not looked
 * at, nor whether they hold.
 */
public final class Certificates {

  private static final byte SEQUENCE = 0x30;
  private static final byte BIT_STRING = 0x03;
  private static final int MOST_LENGTH_BYTES = 4;
  private static final long NONE = -1;

  private Certificates() {}

  /** Tells whether bytes are one certificate, to the last byte. */
  public static boolean isOne(byte[] bytes) {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    return enter(rest, SEQUENCE) == rest.remaining()
        && skip(rest, SEQUENCE)
        && skip(rest, SEQUENCE)
        && skip(rest, BIT_STRING)
        && !rest.hasRemaining();
  }

  private static boolean skip(ByteBuffer rest, byte tag) {
    long length = enter(rest, tag);
    if (length == NONE || length > rest.remaining()) {
      return false;
    }
    rest.position(rest.position() + (int) length);
    return true;
  }

  /** Reads tag and length of an element; tells the length, or {@link #NONE} if it is another. */
  private static long enter(ByteBuffer rest, byte tag) {
    if (rest.remaining() < 2 || rest.get() != tag) {
      return NONE;
    }
    int first = rest.get();
    return first >= 0 ? first : longLength(rest, first & Byte.MAX_VALUE);
  }

  /** A length of several bytes: none that fewer could say, and not an indefinite one. */
  private static long longLength(ByteBuffer rest, int bytes) {
    if (bytes == 0 || bytes > MOST_LENGTH_BYTES || bytes > rest.remaining()) {
      return NONE;
    }
    long length = 0;
    for (int i = 0; i < bytes; i++) {
      length = (length << Byte.SIZE) | (rest.get() & 0xFF);
    }
    boolean shortest = length > Byte.MAX_VALUE && length >>> ((bytes - 1) * Byte.SIZE) != 0;
    return shortest ? length : NONE;
  }
}
