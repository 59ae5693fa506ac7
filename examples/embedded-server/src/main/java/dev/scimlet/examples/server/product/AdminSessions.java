package dev.scimlet.examples.server.product;

import dev.scimlet.protocol.BearerTokens;
import java.time.Clock;
import java.time.Duration;

/**
 * Who is signed in to the admin console. All nodes know the sessions; what is kept of one is the
 * hash of its id. Thread-safe.
 */
public final class AdminSessions {

  /** A session that nobody uses ends after so long. */
  static final Duration IDLE = Duration.ofMinutes(30);

  /** A session ends after so long in any case. */
  static final Duration LONGEST = Duration.ofHours(12);

  /** A session is used again and again; not every use is worth a write. */
  private static final Duration PRECISION = Duration.ofMinutes(1);

  private final ProductDatabase database;
  private final Clock clock;

  /**
   * Makes the sessions of a product.
   *
   * @param database where they are kept
   * @param clock tells when they end
   */
  public AdminSessions(ProductDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins a session, and forgets those that have ended.
   *
   * @return its id, a secret for the cookie alone
   */
  public String begin() {
    String id = BearerTokens.generate();
    long now = clock.millis();
    database
        .jdbi()
        .useTransaction(
            handle -> {
              handle.execute(
                  "DELETE FROM admin_session WHERE last_seen < ? OR begun < ?",
                  now - IDLE.toMillis(),
                  now - LONGEST.toMillis());
              handle.execute(
                  "INSERT INTO admin_session (hash, begun, last_seen) VALUES (?, ?, ?)",
                  BearerTokens.hash(id),
                  now,
                  now);
            });
    return id;
  }

  /**
   * Tells whether a session goes on, and keeps it from ending soon.
   *
   * @param id what a cookie holds
   * @return whether it is the id of a session that has not ended
   */
  public boolean isLive(String id) {
    String hash = BearerTokens.hash(id);
    long now = clock.millis();
    Long lastSeen =
        database
            .jdbi()
            .withHandle(
                handle ->
                    handle
                        .select(
                            "SELECT last_seen FROM admin_session"
                                + " WHERE hash = ? AND last_seen >= ? AND begun >= ?",
                            hash,
                            now - IDLE.toMillis(),
                            now - LONGEST.toMillis())
                        .mapTo(Long.class)
                        .findOne()
                        .orElse(null));
    if (lastSeen == null) {
      return false;
    }
    if (now - lastSeen >= PRECISION.toMillis()) {
      execute("UPDATE admin_session SET last_seen = ? WHERE hash = ?", now, hash);
    }
    return true;
  }

  /**
   * Ends a session; that it has ended already is no error.
   *
   * @param id what a cookie holds
   */
  public void end(String id) {
    execute("DELETE FROM admin_session WHERE hash = ?", BearerTokens.hash(id));
  }

  /** Ends all sessions, on every node. */
  public void endAll() {
    execute("DELETE FROM admin_session");
  }

  private void execute(String statement, Object... values) {
    database.jdbi().useHandle(handle -> handle.execute(statement, values));
  }
}
