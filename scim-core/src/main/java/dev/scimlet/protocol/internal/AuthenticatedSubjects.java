package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.Principal;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.protocol.SubjectMapping;
import dev.scimlet.protocol.internal.Route.Target;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.SchemaRegistry;
import dev.scimlet.store.ResourceKey;
import org.jspecify.annotations.Nullable;

/**
 * Puts the resource of the client in the place of {@code /Me}, RFC 7644 section 3.11. From there on
 * the request is one for that resource: the authorizer, events and locations know no alias.
 */
final class AuthenticatedSubjects {

  private final @Nullable SubjectMapping mapping;
  private final SchemaRegistry registry;

  AuthenticatedSubjects(EngineConfiguration configuration) {
    mapping = configuration.me();
    registry = configuration.registry();
  }

  /** The route of the resource for which the alias stands. */
  Route resolve(String method, Principal principal) {
    // Who is not known yet has no resource to name, so nothing is created under the alias.
    if (mapping == null || method.equals("POST")) {
      throw ScimException.of(501, "This server does not offer that for /Me.");
    }
    ResourceKey key = mapping.resourceOf(principal).orElseThrow(ErrorTranslator::notFound);
    return new Route(Target.RESOURCE, type(key.resourceType()), key.id());
  }

  /** Tells in every answer where the resource really is. */
  static ScimResponse located(ScimResponse response, Route route, String baseUrl) {
    return route.type() != null && route.id() != null
        ? response.withHeader(
            "Location", Representation.location(baseUrl, route.type(), route.id()))
        : response;
  }

  private ResourceType type(String name) {
    return registry
        .findResourceType(name)
        .orElseThrow(
            () -> new IllegalStateException("/Me is mapped to a type that is not served."));
  }
}
