package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.CursorKeys;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals bytes into a text that only this server's keys open, and only together with the same
 * context: AES-GCM, written in the alphabet of URIs without escapes (RFC 9865 section 2).
 */
final class CursorCipher {

  private static final String ALGORITHM = "AES/GCM/NoPadding";
  private static final int KEY_NAME_BYTES = 4;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 8192;

  private final SecureRandom random = new SecureRandom();
  private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
  private final int current;

  CursorCipher(CursorKeys secrets) {
    int first = 0;
    for (byte[] bytes : secrets.bytes()) {
      int name = name(bytes);
      first = keys.isEmpty() ? name : first;
      keys.putIfAbsent(name, new SecretKeySpec(bytes, "AES"));
    }
    current = first;
  }

  String seal(byte[] content, byte[] context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key(current), nonce, content, context);
    byte[] all =
        ByteBuffer.allocate(KEY_NAME_BYTES + NONCE_BYTES + sealed.length)
            .putInt(current)
            .put(nonce)
            .put(sealed)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** What was sealed; empty if this server did not seal it, or in another context. */
  Optional<byte[]> open(String text, byte[] context) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (all.remaining() < KEY_NAME_BYTES + NONCE_BYTES + TAG_BITS / Byte.SIZE) {
        return Optional.empty();
      }
      SecretKeySpec key = keys.get(all.getInt());
      byte[] nonce = new byte[NONCE_BYTES];
      all.get(nonce);
      byte[] sealed = new byte[all.remaining()];
      all.get(sealed);
      return key == null
          ? Optional.empty()
          : Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, context).doFinal(sealed));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  private SecretKeySpec key(int name) {
    SecretKeySpec key = keys.get(name);
    if (key == null) {
      throw new IllegalStateException("There is no key for cursors.");
    }
    return key;
  }

  private static byte[] run(
      int mode, SecretKeySpec key, byte[] nonce, byte[] content, byte[] context) {
    try {
      return cipher(mode, key, nonce, context).doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has AES-GCM.", e);
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(ALGORITHM);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context);
    return cipher;
  }

  /** Tells keys apart without telling anything of them. */
  private static int name(byte[] key) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
      return ByteBuffer.wrap(hash).getInt();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
