package dev.scimlet.examples.server.product;

import dev.scimlet.protocol.BearerTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The access tokens of clients. Only hashes are kept. Any number of tokens may be live at once, so
 * that a client can change from one to the next. All nodes see a change at once. Thread-safe.
 *
 * <p>All methods throw a {@link JdbiException} if the database does not answer.
 */
public final class AccessTokens {

  private static final String COLUMNS = "id, name, created, last_use, revoked";

  /** Names stand in logs and pages: no control characters, nothing that changes the direction. */
  private static final Pattern NAME = Pattern.compile("[^\\p{C}]{1,100}");

  private final ProductDatabase database;
  private final Clock clock;

  /**
   * Makes the tokens of a product.
   *
   * @param database where their hashes are kept
   * @param clock tells when they are generated, used and revoked
   */
  public AccessTokens(ProductDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Tells whether a text can be the name of a token.
   *
   * @param name the text
   * @return whether it has 1 to 100 characters, all of them visible, and none around it is a blank
   */
  public static boolean isName(String name) {
    return NAME.matcher(name).matches() && name.equals(name.strip());
  }

  /**
   * Generates a token.
   *
   * @param name what to call it
   * @return the token, which cannot be seen again
   * @throws IllegalArgumentException if the name is none
   */
  public GeneratedToken generate(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException("A token has a name of 1 to 100 visible characters.");
    }
    String secret = BearerTokens.generate();
    AccessToken token =
        new AccessToken(UUID.randomUUID().toString(), name, clock.instant(), null, null);
    database
        .jdbi()
        .useHandle(
            handle ->
                handle.execute(
                    "INSERT INTO access_token (id, hash, name, created) VALUES (?, ?, ?, ?)",
                    token.id(),
                    BearerTokens.hash(secret),
                    name,
                    token.created().toEpochMilli()));
    return new GeneratedToken(token, secret);
  }

  /** {@return all tokens: the live ones first, then those that are revoked; the newest first} */
  public List<AccessToken> list() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "SELECT "
                            + COLUMNS
                            + " FROM access_token"
                            + " ORDER BY CASE WHEN revoked IS NULL THEN 0 ELSE 1 END,"
                            + " created DESC, id")
                    .map((row, context) -> read(row))
                    .list());
  }

  /**
   * Finds a token.
   *
   * @param id its id
   * @return the token, live or revoked
   */
  public Optional<AccessToken> find(String id) {
    return find("id", id);
  }

  /**
   * Finds the token of a client.
   *
   * @param secret what the client has sent
   * @return the token if it is live
   */
  public Optional<AccessToken> findLive(String secret) {
    return find("hash", BearerTokens.hash(secret)).filter(AccessToken::isLive);
  }

  /**
   * Revokes a token: no client can use it any more.
   *
   * @param id its id
   * @return whether it was live
   */
  public boolean revoke(String id) {
    return update("UPDATE access_token SET revoked = ? WHERE id = ? AND revoked IS NULL", id) > 0;
  }

  /**
   * Notes that a client has used a token just now.
   *
   * @param id its id
   */
  void used(String id) {
    int unused = update("UPDATE access_token SET last_use = ? WHERE id = ?", id);
  }

  private int update(String statement, String id) {
    return database.jdbi().withHandle(handle -> handle.execute(statement, clock.millis(), id));
  }

  private Optional<AccessToken> find(String column, String value) {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .select(
                        "SELECT " + COLUMNS + " FROM access_token WHERE " + column + " = ?", value)
                    .map((row, context) -> read(row))
                    .findOne());
  }

  private static AccessToken read(ResultSet row) throws SQLException {
    return new AccessToken(
        row.getString("id"),
        row.getString("name"),
        Instant.ofEpochMilli(row.getLong("created")),
        instant(row, "last_use"),
        instant(row, "revoked"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }
}
