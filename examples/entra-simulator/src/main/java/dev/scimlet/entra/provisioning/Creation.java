package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.mapping.TargetPath;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The creation of an object. Of schemas only those of the service itself are declared: the one for
 * enterprises even without an attribute of it, and never one that a customer defined.
 */
final class Creation {

  private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static final String DIRECTORY_GROUP =
      "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group";

  private Creation() {}

  static ScimCall of(ResourceKind kind, Map<TargetPath, JsonNode> values) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode schemas = body.putArray("schemas").add(CORE + kind.resourceType());
    values.forEach((path, value) -> path.put(body, value));
    body.putObject("meta").put("resourceType", kind.resourceType());
    switch (kind) {
      case USER -> {
        schemas.add(ENTERPRISE);
        if (!body.has("roles")) {
          body.putArray("roles");
        }
      }
      case GROUP -> schemas.add(DIRECTORY_GROUP);
    }
    return ScimCall.of("POST", kind.path(), body);
  }
}
