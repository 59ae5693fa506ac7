package dev.scimlet.examples.server.product;

import dev.scimlet.protocol.BearerTokens;
import java.time.Clock;
import java.time.Duration;

/**
 * The browsers in which the administrator has signed in before. Knowing one lets nobody in; it
 * tells the administrator from those who guess passwords, who may have the same address. Hashes of
 * their ids are kept, for all nodes. Thread-safe.
 */
public final class KnownBrowsers {

  /** How long a browser is known after its first sign-in. */
  public static final Duration KEPT = Duration.ofDays(180);

  private final ProductDatabase database;
  private final Clock clock;

  /**
   * Makes the browsers of a product.
   *
   * @param database where they are kept
   * @param clock tells when they are forgotten
   */
  public KnownBrowsers(ProductDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Remembers a browser, and forgets those that have been known for long.
   *
   * @return its id, a secret for its cookie alone
   */
  public String remember() {
    String id = BearerTokens.generate();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute("DELETE FROM admin_browser WHERE first_seen < ?", oldest());
              handle.execute(
                  "INSERT INTO admin_browser (hash, first_seen) VALUES (?, ?)",
                  BearerTokens.hash(id),
                  clock.millis());
            });
    return id;
  }

  /**
   * Tells whether a browser is known.
   *
   * @param id what its cookie holds
   * @return whether the administrator has signed in with it
   */
  public boolean isKnown(String id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "SELECT first_seen FROM admin_browser WHERE hash = ? AND first_seen >= ?",
                        BearerTokens.hash(id),
                        oldest())
                    .mapTo(Long.class)
                    .findOne()
                    .isPresent());
  }

  private long oldest() {
    return clock.millis() - KEPT.toMillis();
  }
}
