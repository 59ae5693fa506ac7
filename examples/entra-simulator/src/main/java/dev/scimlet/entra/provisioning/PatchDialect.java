package dev.scimlet.entra.provisioning;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How changes are written: the old way, or that of the flag {@code aadOptscim062020}. */
interface PatchDialect {

  /** Writes changes of attributes. */
  ArrayNode operations(List<Change> changes);

  /** Writes new members, by their ids in the target. */
  ArrayNode addMembers(String path, List<String> ids);

  /** Writes members that are to leave. */
  ArrayNode removeMembers(String path, List<String> ids);

  /** Makes the body of a request. */
  static ObjectNode body(ArrayNode operations) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:PatchOp");
    body.set("Operations", operations);
    return body;
  }
}
