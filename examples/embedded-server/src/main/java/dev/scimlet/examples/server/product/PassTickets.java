package dev.scimlet.examples.server.product;

import dev.scimlet.protocol.BearerTokens;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the product itself presents in the place of an access token, which it does not know: a
 * random secret that never leaves the process and is good until it is closed. Whether the token is
 * live is asked all the same. Thread-safe.
 */
public final class PassTickets {

  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  /** Begins without any. */
  public PassTickets() {}

  /**
   * A secret that stands for a token. Close it as soon as possible.
   *
   * @param secret what is presented
   * @param end makes it useless
   */
  public record PassTicket(String secret, Runnable end) implements AutoCloseable {

    /** Makes the secret useless. */
    @Override
    public void close() {
      end.run();
    }

    /** {@return a text without the secret} */
    @Override
    public String toString() {
      return "PassTicket";
    }
  }

  /**
   * Makes a ticket.
   *
   * @param token the id of the token that it stands for
   * @return the ticket
   */
  public PassTicket issue(String token) {
    String secret = BearerTokens.generate();
    String hash = BearerTokens.hash(secret);
    tokens.put(hash, token);
    return new PassTicket(secret, () -> tokens.remove(hash));
  }

  /** Finds the id of the token that a secret stands for. */
  Optional<String> find(String secret) {
    return Optional.ofNullable(tokens.get(BearerTokens.hash(secret)));
  }
}
