package dev.scimlet.examples.server.signin;

import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.protocol.BearerTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Who is signed in to the product. All nodes know the sessions; what is kept of one is the hash of
 * its id. Thread-safe.
 */
final class UserSessions {

  /** A session ends after a working day in any case. */
  static final Duration LONGEST = Duration.ofHours(9);

  /** How long a browser may take for a sign-in, and longer than a provider keeps a code. */
  static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(15);

  private final ProductDatabase database;
  private final Clock clock;

  UserSessions(ProductDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Begins a session, and forgets what is over.
   *
   * @param attempt the sign-in that ends with it
   * @param user the id of a user
   * @return the id of the session, for the cookie alone; empty if the sign-in was used before
   */
  Optional<String> begin(Attempt attempt, String user) {
    return database.jdbi().inTransaction(handle -> begin(handle, attempt, user));
  }

  private Optional<String> begin(Handle handle, Attempt attempt, String user) {
    long now = clock.millis();
    handle.execute("delete from sign_in_attempt where expires < ?", now);
    handle.execute("delete from user_session where expires < ?", now);
    int first =
        handle.execute(
            "insert into sign_in_attempt (hash, expires) values (?, ?) on conflict do nothing",
            attempt.hash(),
            now + LONGEST_ATTEMPT.toMillis());
    if (first == 0) {
      return Optional.empty();
    }
    String id = BearerTokens.generate();
    handle.execute(
        "insert into user_session (hash, user_id, expires) values (?, ?, ?)",
        BearerTokens.hash(id),
        user,
        now + LONGEST.toMillis());
    return Optional.of(id);
  }

  /** Finds the user of a session that has not ended. */
  Optional<String> findUser(String id) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "select user_id from user_session where hash = ? and expires >= ?",
                        BearerTokens.hash(id),
                        clock.millis())
                    .mapTo(String.class)
                    .findOne());
  }

  /** Ends a session; that it has ended already is no error. */
  void end(String id) {
    execute("delete from user_session where hash = ?", BearerTokens.hash(id));
  }

  /** Ends all sessions of a user, on every node. */
  void endAllOf(String user) {
    execute("delete from user_session where user_id = ?", user);
  }

  private void execute(String statement, Object... values) {
    database.jdbi().useHandle(handle -> handle.execute(statement, values));
  }
}
