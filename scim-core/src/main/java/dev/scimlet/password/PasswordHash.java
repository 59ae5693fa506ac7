package dev.scimlet.password;

import dev.scimlet.value.ScimSecret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted hash of a password by PBKDF2 with HMAC-SHA-256 (RFC 8018), together with everything that
 * checking a password against it needs.
 *
 * <p>Its text is {@code $pbkdf2-sha256$i=600000$salt$hash}, salt and hash in Base64 without
 * padding: the PHC string format. Passwords are hashed as they come; whoever lets users sign in
 * prepares what they type as the engine prepares what clients send, by the PRECIS profile
 * OpaqueString (RFC 8265).
 *
 * <p>Immutable and thread-safe.
 */
public final class PasswordHash {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final Pattern FORM =
      Pattern.compile(
          "\\$pbkdf2-sha256\\$i=([1-9][0-9]{0,8})"
              + "\\$((?:[A-Za-z0-9+/]{4}){0,16}[A-Za-z0-9+/]{2,4})"
              + "\\$([A-Za-z0-9+/]{43})");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final int iterations;
  private final byte[] salt;
  private final byte[] hash;

  private PasswordHash(int iterations, byte[] salt, byte[] hash) {
    this.iterations = iterations;
    this.salt = salt;
    this.hash = hash;
  }

  /**
   * Hashes a password with a new random salt of 16 bytes.
   *
   * @param password the password
   * @param iterations how much work it is, for the server and for whoever guesses
   * @return the hash
   * @throws IllegalArgumentException if the number of iterations is not positive
   */
  public static PasswordHash of(String password, int iterations) {
    if (iterations < 1) {
      throw new IllegalArgumentException("A hash takes one iteration or more.");
    }
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    return new PasswordHash(iterations, salt, derive(password, salt, iterations));
  }

  /**
   * Reads the text of a hash.
   *
   * @param encoded the text, as {@link #encoded} writes it
   * @return the hash
   * @throws IllegalArgumentException if the text has another form; the message does not repeat it
   */
  public static PasswordHash parse(String encoded) {
    Matcher form = FORM.matcher(encoded);
    if (!form.matches()) {
      throw new IllegalArgumentException("A hash has the form $pbkdf2-sha256$i=...$salt$hash.");
    }
    return new PasswordHash(
        Integer.parseInt(form.group(1)), decode(form.group(2)), decode(form.group(3)));
  }

  /**
   * Checks a password, in a time that does not tell how much of the hash is right.
   *
   * @param password the password that somebody signs in with
   * @return true if it is the one that was hashed
   */
  public boolean matches(String password) {
    byte[] derived = derive(password, salt, iterations);
    try {
      return MessageDigest.isEqual(hash, derived);
    } finally {
      Arrays.fill(derived, (byte) 0);
    }
  }

  /** {@return how many iterations it took; hash anew at the next sign-in if that is too few} */
  public int iterations() {
    return iterations;
  }

  /** {@return the text to be kept; it is as secret as a password that can be guessed} */
  public String encoded() {
    return "$pbkdf2-sha256$i=" + iterations + "$" + encode(salt) + "$" + encode(hash);
  }

  /** {@return a text that does not depend on the password} */
  @Override
  public String toString() {
    return "PasswordHash[***]";
  }

  private static byte[] derive(String password, byte[] salt, int iterations) {
    // Whoever signs in may type the same password in other code points than it was set with.
    char[] characters = ScimSecret.ofPassword(password).reveal().toCharArray();
    PBEKeySpec work = new PBEKeySpec(characters, salt, iterations, HASH_BYTES * Byte.SIZE);
    Arrays.fill(characters, '\0');
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(work).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The Java platform lacks " + ALGORITHM + ".", e);
    } finally {
      work.clearPassword();
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] decode(String text) {
    return Base64.getDecoder().decode(text);
  }
}
