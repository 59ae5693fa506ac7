package dev.scimlet.examples.server.signin;

import dev.scimlet.protocol.BearerTokens;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sign-in on its way. All that must be remembered of it is in a cookie of the browser that began
 * it: a random secret, of which what the provider is told is made by hashing, and where to go on.
 * Nothing is kept for those who never come back.
 *
 * @param secret 43 random characters
 * @param returnPath a page of the product
 */
record Attempt(String secret, String returnPath) {

  private static final Pattern COOKIE = Pattern.compile("([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]*)");

  static Attempt begin(String returnPath) {
    return new Attempt(BearerTokens.generate(), returnPath);
  }

  /** Reads what {@link #toCookie} wrote, or what somebody else did. */
  static Optional<Attempt> ofCookie(String text) {
    Matcher cookie = COOKIE.matcher(text);
    if (!cookie.matches()) {
      return Optional.empty();
    }
    try {
      byte[] path = Base64.getUrlDecoder().decode(cookie.group(2));
      return Optional.of(
          new Attempt(cookie.group(1), ReturnPath.of(new String(path, StandardCharsets.US_ASCII))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String toCookie() {
    byte[] path = returnPath.getBytes(StandardCharsets.US_ASCII);
    return secret + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(path);
  }

  /** Comes back with the browser, RFC 6749 section 10.12. */
  String state() {
    return derived("state");
  }

  /** Comes back in the ID token, OpenID Connect Core 1.0 section 3.1.2.1. */
  String nonce() {
    return derived("nonce");
  }

  /** Is shown to the provider when the code is redeemed, RFC 7636. */
  String verifier() {
    return derived("verifier");
  }

  /** What is kept of it when it is done. */
  String hash() {
    return BearerTokens.hash("attempt:" + secret);
  }

  boolean hasState(String other) {
    return MessageDigest.isEqual(
        state().getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return nothing of the secret} */
  @Override
  public String toString() {
    return "Attempt[" + returnPath + "]";
  }

  private String derived(String purpose) {
    byte[] hash = HexFormat.of().parseHex(BearerTokens.hash(purpose + ":" + secret));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
