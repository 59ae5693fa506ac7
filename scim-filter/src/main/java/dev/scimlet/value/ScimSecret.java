package dev.scimlet.value;

import dev.scimlet.value.internal.OpaqueStrings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A string of an attribute that is never returned (RFC 7643 section 7): neither printing nor
 * comparing it tells what it is.
 */
public final class ScimSecret implements ScimValue {

  private final String secret;

  private ScimSecret(String secret) {
    this.secret = secret;
  }

  /**
   * Hides a text.
   *
   * @param secret the text
   * @return the value
   */
  public static ScimSecret of(String secret) {
    return new ScimSecret(secret);
  }

  /**
   * Hides a password in the form in which passwords are compared, RFC 8265 section 4.2: every space
   * is U+0020, and the text has normalization form C. Passwords that clients send have it already;
   * what somebody signs in with must be given it before it is compared.
   *
   * @param typed the password
   * @return the value
   */
  public static ScimSecret ofPassword(String typed) {
    return of(OpaqueStrings.enforce(typed));
  }

  /** {@return the hidden text, for whoever stores or checks it} */
  public String reveal() {
    return secret;
  }

  @Override
  public <R> R accept(ScimValueVisitor<R> visitor) {
    return visitor.visitSecret(this);
  }

  /** Compares without stopping at the first difference. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ScimSecret that
        && MessageDigest.isEqual(
            secret.getBytes(StandardCharsets.UTF_8), that.secret.getBytes(StandardCharsets.UTF_8));
  }

  /** {@return the same for every secret} */
  @Override
  public int hashCode() {
    return ScimSecret.class.hashCode();
  }

  /** {@return a text that does not depend on the secret} */
  @Override
  public String toString() {
    return "\"***\"";
  }
}
