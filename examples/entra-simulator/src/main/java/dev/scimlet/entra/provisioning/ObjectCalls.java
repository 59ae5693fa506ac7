package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.ScimCall;
import tools.jackson.databind.JsonNode;

/** The requests about one known object. */
final class ObjectCalls {

  private ObjectCalls() {}

  static ScimCall read(ResourceKind kind, String id) {
    return switch (kind) {
      case USER -> ScimCall.of("GET", path(kind, id));
      case GROUP -> ScimCall.of("GET", path(kind, id) + "?excludedAttributes=members");
    };
  }

  static ScimCall patch(ResourceKind kind, String id, JsonNode body) {
    return ScimCall.of("PATCH", path(kind, id), body);
  }

  static ScimCall delete(ResourceKind kind, String id) {
    return ScimCall.of("DELETE", path(kind, id));
  }

  private static String path(ResourceKind kind, String id) {
    return kind.path() + "/" + UrlEncoding.segment(id);
  }
}
