package dev.scimlet.protocol;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates by bearer token, RFC 6750: the token itself is known to the client alone, the
 * server keeps its SHA-256 hash. A token is long and random, so that no slow hash is needed.
 *
 * <p>Several tokens may be valid at once, for rotation. Every comparison takes the same time,
 * whatever the token. Immutable and thread-safe.
 */
public final class BearerTokens implements Authenticator {

  private static final int TOKEN_BYTES = 32;
  private static final int LONGEST_TOKEN = 4096;
  private static final Pattern HASH = Pattern.compile("[0-9A-Fa-f]{64}");
  private static final String SCHEME = "Bearer ";

  private record Entry(String hash, Principal principal) {}

  private final List<Entry> entries;

  private BearerTokens(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Accepts one token, for a tenant and a client that are both called {@code default}.
   *
   * @param hash the token's SHA-256 hash in hexadecimal, from {@link #hash}
   * @return the authenticator
   * @throws IllegalArgumentException if the hash is not 64 hexadecimal digits
   */
  public static BearerTokens sha256(String hash) {
    return new BearerTokens(List.of()).and(hash, Principal.of("default", "default"));
  }

  /**
   * Accepts one token for a client.
   *
   * @param hash the token's SHA-256 hash in hexadecimal
   * @param principal the client
   * @return the authenticator
   * @throws IllegalArgumentException if the hash is not 64 hexadecimal digits
   */
  public static BearerTokens sha256(String hash, Principal principal) {
    return new BearerTokens(List.of()).and(hash, principal);
  }

  /**
   * Accepts another token too.
   *
   * @param hash the token's SHA-256 hash in hexadecimal
   * @param principal its client
   * @return the authenticator
   * @throws IllegalArgumentException if the hash is not 64 hexadecimal digits, or that of the empty
   *     token
   */
  public BearerTokens and(String hash, Principal principal) {
    if (!HASH.matcher(hash).matches() || hash.equalsIgnoreCase(hash(""))) {
      throw new IllegalArgumentException(
          "A token is known by its SHA-256 hash, 64 hexadecimal digits.");
    }
    List<Entry> more = new ArrayList<>(entries);
    more.add(new Entry(hash.toLowerCase(Locale.ROOT), principal));
    return new BearerTokens(List.copyOf(more));
  }

  /** {@return a new token of 256 random bits, to be shown once and kept as a hash} */
  public static String generate() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /**
   * Hashes a token.
   *
   * @param token the token
   * @return its SHA-256 hash in hexadecimal
   */
  public static String hash(String token) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  @Override
  public Optional<Principal> authenticate(ScimRequest request) {
    String token = token(request.header("Authorization"));
    if (token == null) {
      return Optional.empty();
    }
    String presented = hash(token);
    Principal found = null;
    for (Entry entry : entries) {
      // Every entry is compared, so that time does not tell which one matched.
      if (isEqual(entry.hash, presented)) {
        found = entry.principal;
      }
    }
    return Optional.ofNullable(found);
  }

  private static @Nullable String token(@Nullable String header) {
    if (header == null
        || header.length() > LONGEST_TOKEN
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return null;
    }
    String token = header.substring(SCHEME.length()).trim();
    return token.isEmpty() ? null : token;
  }

  private static boolean isEqual(String hash, String presented) {
    return MessageDigest.isEqual(
        hash.getBytes(StandardCharsets.US_ASCII), presented.getBytes(StandardCharsets.US_ASCII));
  }
}
