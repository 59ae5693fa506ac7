package dev.scimlet.protocol;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secrets with which an engine encrypts and signs its cursors, RFC 9865 section 5.2. Every node
 * that answers the same clients has the same keys; a cursor of one node goes on at another. New
 * cursors are made with the first key, and those of the others are still understood, so that a key
 * can be exchanged without a break. Thread-safe; what it tells never changes.
 */
public final class CursorKeys {

  /** How many bytes a key has: AES-256. */
  public static final int BYTES = 32;

  /** Null until a random key is asked for: most servers never make a cursor. */
  private @Nullable List<byte[]> keys;

  private CursorKeys(@Nullable List<byte[]> keys) {
    this.keys = keys;
  }

  /**
   * Uses one key.
   *
   * @param key 32 random bytes, kept secret
   * @return the keys
   * @throws IllegalArgumentException if the key has another length
   */
  public static CursorKeys of(byte[] key) {
    return new CursorKeys(List.of()).andPrevious(key);
  }

  /** {@return a key that nobody else has: right for one node, and until it restarts} */
  public static CursorKeys random() {
    return new CursorKeys(null);
  }

  private synchronized List<byte[]> keys() {
    List<byte[]> made = keys;
    if (made == null) {
      byte[] key = new byte[BYTES];
      new SecureRandom().nextBytes(key);
      made = List.of(key);
      keys = made;
    }
    return made;
  }

  /**
   * Goes on understanding the cursors of an older key.
   *
   * @param key a key that was the first one before
   * @return the keys
   * @throws IllegalArgumentException if the key has not 32 bytes
   */
  public CursorKeys andPrevious(byte[] key) {
    if (key.length != BYTES) {
      throw new IllegalArgumentException("A cursor key has " + BYTES + " bytes.");
    }
    List<byte[]> more = new ArrayList<>(keys());
    more.add(key.clone());
    return new CursorKeys(List.copyOf(more));
  }

  /** {@return copies of the keys, the one for new cursors first} */
  public List<byte[]> bytes() {
    List<byte[]> copies = new ArrayList<>();
    for (byte[] key : keys()) {
      copies.add(key.clone());
    }
    return copies;
  }

  /** {@return a text without the keys} */
  @Override
  public String toString() {
    return "CursorKeys[" + keys().size() + "]";
  }
}
