package dev.scimlet.examples.benchmarks.servers.loopback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bearer token of the client, which servers keep as a hash. */
public final class Token {

  /** The token. */
  public static final String VALUE = "vh9Kj2mQwx7LpR4tYz8NbC3fGs6DaE1uXiO5";

  private static final String SCHEME = "Bearer ";
  private static final byte[] HASH = hash(VALUE);

  private Token() {}

  /** {@return the SHA-256 hash of the token, in hexadecimal} */
  public static String sha256() {
    return HexFormat.of().formatHex(HASH);
  }

  /**
   * Checks the header of a request as carefully as Scimlet does: by hash, in constant time.
   *
   * @param authorization the header
   * @return whether it carries the token
   */
  public static boolean isIn(String authorization) {
    return authorization.startsWith(SCHEME)
        && MessageDigest.isEqual(hash(authorization.substring(SCHEME.length())), HASH);
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
