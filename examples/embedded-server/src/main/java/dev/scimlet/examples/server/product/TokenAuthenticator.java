package dev.scimlet.examples.server.product;

import dev.scimlet.protocol.Authenticator;
import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.store.StoreException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates clients by their access tokens; the principal's name is that of the token. The
 * database is asked for each request: a token that is revoked is useless at once, on every node.
 * Tokens that are fixed when the server starts work too, even while the database is away.
 * Thread-safe.
 *
 * <p>When a token was used is noted once a minute at most, by a thread of its own: no client waits
 * for it.
 */
public final class TokenAuthenticator implements Authenticator, AutoCloseable {

  /** The tenant of every client: the product has one, which is that of a fixed token too. */
  public static final String TENANT = "default";

  private static final System.Logger LOG = System.getLogger(TokenAuthenticator.class.getName());
  private static final Duration PRECISION = Duration.ofMinutes(1);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final int LONGEST_FIELD = 4096;
  private static final String SCHEME = "Bearer ";

  private final Authenticator fixed;
  private final AccessTokens tokens;
  private final PassTickets tickets;
  private final Clock clock;
  private final Set<String> beingNoted = ConcurrentHashMap.newKeySet();
  private final ExecutorService notes =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread daemon = new Thread(work, "use of tokens");
            daemon.setDaemon(true);
            return daemon;
          });

  /**
   * Makes an authenticator.
   *
   * @param fixed is asked first
   * @param tokens the tokens that were generated
   * @param tickets what the product itself presents in the place of a token
   * @param clock tells when a token is used
   */
  public TokenAuthenticator(
      Authenticator fixed, AccessTokens tokens, PassTickets tickets, Clock clock) {
    this.fixed = fixed;
    this.tokens = tokens;
    this.tickets = tickets;
    this.clock = clock;
  }

  @Override
  public Optional<Principal> authenticate(ScimRequest request) {
    return fixed
        .authenticate(request)
        .or(() -> secret(request.header("Authorization")).flatMap(this::find));
  }

  /** Ends the thread; what it has not noted yet is lost. */
  @Override
  public void close() {
    notes.shutdownNow();
  }

  private Optional<Principal> find(String secret) {
    try {
      Optional<String> admitted = tickets.find(secret);
      Optional<AccessToken> token =
          admitted.isPresent()
              ? tokens.find(admitted.get()).filter(AccessToken::isLive)
              : tokens.findLive(secret);
      if (admitted.isEmpty()) {
        token.ifPresent(this::used);
      }
      return token.map(found -> Principal.of(TENANT, found.name()));
    } catch (JdbiException e) {
      throw new StoreException.Unavailable(RETRY, e);
    }
  }

  private void used(AccessToken token) {
    boolean isNoted =
        token
            .findLastUse()
            .filter(last -> last.plus(PRECISION).isAfter(clock.instant()))
            .isPresent();
    if (!isNoted && beingNoted.add(token.id())) {
      notes.execute(() -> note(token.id()));
    }
  }

  private void note(String id) {
    try {
      tokens.used(id);
    } catch (JdbiException e) {
      LOG.log(Level.WARNING, "The use of an access token cannot be noted.", e);
    } finally {
      beingNoted.remove(id);
    }
  }

  private static Optional<String> secret(@Nullable String field) {
    if (field == null
        || field.length() > LONGEST_FIELD
        || !field.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    return Optional.of(field.substring(SCHEME.length()).strip())
        .filter(secret -> !secret.isEmpty());
  }
}
