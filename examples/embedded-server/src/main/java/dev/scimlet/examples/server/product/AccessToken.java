package dev.scimlet.examples.server.product;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an access token; the token itself is not.
 *
 * @param id names it in pages and addresses
 * @param name what the administrator calls it, and events call its client
 * @param created when it was generated
 * @param lastUse when a client used it last, to the minute, or null if none has
 * @param revoked when it was revoked, or null if it is live
 */
public record AccessToken(
    String id, String name, Instant created, @Nullable Instant lastUse, @Nullable Instant revoked) {

  /** {@return whether clients may use it} */
  public boolean isLive() {
    return revoked == null;
  }

  /** {@return when a client used it last; empty if none has} */
  public Optional<Instant> findLastUse() {
    return Optional.ofNullable(lastUse);
  }
}
