package dev.scimlet.examples.server.product;

import dev.scimlet.password.PasswordHash;
import dev.scimlet.protocol.BearerTokens;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The password of the admin console; a salted hash by PBKDF2 is all that is kept of it.
 * Thread-safe.
 */
public final class AdminPassword {

  /** What OWASP recommends for PBKDF2 with HMAC-SHA-256. */
  public static final int ITERATIONS = 600_000;

  /** How many characters a password has at least. */
  public static final int MINIMUM_LENGTH = 12;

  private static final int GENERATED_LENGTH = 24;

  private final ProductDatabase database;
  private final Clock clock;
  private final int iterations;

  /**
   * Makes the password of a product.
   *
   * @param database where its hash is kept
   * @param clock tells when it is set
   * @param iterations how much work a new hash is; fewer than {@link #ITERATIONS} are for tests
   */
  public AdminPassword(ProductDatabase database, Clock clock, int iterations) {
    this.database = database;
    this.clock = clock;
    this.iterations = iterations;
  }

  /**
   * Sees to it that there is a password: the given one, or the one that was set before, or a new
   * one. If it changes, all sessions end and no browser is known.
   *
   * @param given the password to set, or null to keep what there is
   * @return the new password if one was made, to be shown once
   * @throws IllegalArgumentException if the given one is too short
   */
  public Optional<String> prepare(@Nullable String given) {
    if (given != null) {
      set(given);
      return Optional.empty();
    }
    if (find().isPresent()) {
      return Optional.empty();
    }
    String made = BearerTokens.generate().substring(0, GENERATED_LENGTH);
    // Of nodes that start at the same time, one is first.
    return insert(hash(made)) ? Optional.of(made) : Optional.empty();
  }

  /**
   * Checks a password, in a time that depends on nothing that was typed.
   *
   * @param typed what somebody signs in with
   * @return whether it is the password
   */
  public boolean matches(String typed) {
    return find()
        .map(kept -> PasswordHash.parse(kept).matches(typed))
        .orElseThrow(() -> new IllegalStateException("There is no password yet."));
  }

  private void set(String given) {
    if (given.codePointCount(0, given.length()) < MINIMUM_LENGTH) {
      throw new IllegalArgumentException(
          "The admin password must have at least " + MINIMUM_LENGTH + " characters.");
    }
    Optional<String> kept = find();
    if (kept.isPresent() && PasswordHash.parse(kept.get()).matches(given)) {
      return;
    }
    if (kept.isPresent() || !insert(hash(given))) {
      update(hash(given));
    }
  }

  private String hash(String password) {
    return PasswordHash.of(password, iterations).encoded();
  }

  private Optional<String> find() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select("SELECT hash FROM admin_password WHERE id = 1")
                    .mapTo(String.class)
                    .findOne());
  }

  private boolean insert(String hash) {
    return database
            .jdbi()
            .withHandle(
                handle ->
                    handle.execute(
                        "INSERT INTO admin_password (id, hash, changed) VALUES (1, ?, ?)"
                            + " ON CONFLICT (id) DO NOTHING",
                        hash,
                        clock.millis()))
        > 0;
  }

  private void update(String hash) {
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute(
                  "UPDATE admin_password SET hash = ?, changed = ? WHERE id = 1",
                  hash,
                  clock.millis());
              handle.execute("DELETE FROM admin_session");
              handle.execute("DELETE FROM admin_browser");
            });
  }
}
