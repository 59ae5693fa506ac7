package dev.scimlet.protocol;

import dev.scimlet.store.ResourceKey;
import java.util.Optional;

/**
 * Finds the resource that stands for an authenticated client, for {@code /Me} (RFC 7644 section
 * 3.11). The engine asks for each request to that endpoint, after authentication and before the
 * {@link Authorizer}, which decides about the resource found as if the client had named it.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface SubjectMapping {

  /**
   * Finds the resource of a client.
   *
   * @param principal the client
   * @return the resource's type, one that the engine serves, and its id, in the tenant of the
   *     client; empty if no resource stands for this client, which is answered with 404
   */
  Optional<ResourceKey> resourceOf(Principal principal);
}
