package dev.scimlet.protocol;

import java.util.List;
import java.util.Optional;

/**
 * Decides who sends a request. The engine cannot be built without one and calls it for every
 * request, after it has read the path and before it does anything else.
 *
 * <p>Implementations are thread-safe and take the same time for every wrong credential.
 */
@FunctionalInterface
public interface Authenticator {

  /**
   * Finds the client of a request.
   *
   * @param request the request; its body must not be read
   * @return the client, or empty to answer 401
   */
  Optional<Principal> authenticate(ScimRequest request);

  /**
   * The {@code WWW-Authenticate} field of a 401, RFC 9110 section 11.6.1.
   *
   * @return the challenge; by default that of bearer tokens, RFC 6750
   */
  default String challenge() {
    return "Bearer realm=\"SCIM\"";
  }

  /**
   * The schemes that {@code /ServiceProviderConfig} announces, the preferred one first. The engine
   * asks once, when it is built.
   *
   * @return the schemes; by default bearer tokens
   */
  default List<AuthenticationScheme> schemes() {
    return List.of(AuthenticationScheme.bearerToken());
  }
}
