package dev.scimlet.password;

import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.value.ScimSecret;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps passwords as salted PBKDF2 hashes, with what the Java platform brings.
 *
 * <pre>{@code
 * ScimEngine.builder()
 *     .passwordHandler(Pbkdf2Passwords.savedIn(table))
 * ...
 * boolean signedIn = PasswordHash.parse(row.hash()).matches(typed);
 * }</pre>
 *
 * <p>A hash takes a core some tenths of a second, which is the point of it: limit the rate of
 * clients that are not trusted. Immutable and thread-safe.
 */
public final class Pbkdf2Passwords implements PasswordHandler {

  /** What OWASP recommends for PBKDF2 with HMAC-SHA-256. */
  private static final int ITERATIONS = 600_000;

  private static final int MINIMUM_LENGTH = 8;

  private final PasswordHashes hashes;
  private final int iterations;
  private final int minimumLength;

  private Pbkdf2Passwords(PasswordHashes hashes, int iterations, int minimumLength) {
    this.hashes = hashes;
    this.iterations = iterations;
    this.minimumLength = minimumLength;
  }

  /**
   * Makes a handler with 600,000 iterations, for passwords of 8 characters or more.
   *
   * @param hashes where the hashes are kept
   * @return the handler
   */
  public static Pbkdf2Passwords savedIn(PasswordHashes hashes) {
    return new Pbkdf2Passwords(Objects.requireNonNull(hashes), ITERATIONS, MINIMUM_LENGTH);
  }

  /**
   * Changes how much work a hash is. Hashes that exist keep their number, which is part of them.
   *
   * @param number how many iterations; a small number is for tests alone
   * @return the changed handler
   * @throws IllegalArgumentException if the number is not positive
   */
  public Pbkdf2Passwords withIterations(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("A hash takes one iteration or more.");
    }
    return new Pbkdf2Passwords(hashes, number, minimumLength);
  }

  /**
   * Changes how long a password must be.
   *
   * @param characters how many characters, counted as Unicode code points
   * @return the changed handler
   * @throws IllegalArgumentException if the number is not positive
   */
  public Pbkdf2Passwords withMinimumLength(int characters) {
    if (characters < 1) {
      throw new IllegalArgumentException("A password has one character or more.");
    }
    return new Pbkdf2Passwords(hashes, iterations, characters);
  }

  @Override
  public PreparedPassword prepare(
      StoreContext context, String resourceType, @Nullable String id, ScimSecret password) {
    String text = password.reveal();
    if (text.codePointCount(0, text.length()) < minimumLength) {
      throw new PasswordException(
          "The password must have at least " + minimumLength + " characters.");
    }
    PasswordHash hash = PasswordHash.of(text, iterations);
    return (keeping, key) -> hashes.save(keeping, key, hash);
  }

  @Override
  public void forget(StoreContext context, ResourceKey key) {
    hashes.delete(context, key);
  }
}
