package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.ScimClient;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What tests do with an endpoint themselves. */
final class Target {

  private Target() {}

  static List<JsonNode> list(ScimClient client, String type) {
    JsonNode answer = client.send(ScimCall.of("GET", type)).json().orElseThrow();
    return List.copyOf(answer.path("Resources").values());
  }

  /** Deletes everything; a small number of resources is expected. */
  static void clear(ScimClient client) {
    for (String type : List.of("/Groups", "/Users")) {
      for (JsonNode resource : list(client, type)) {
        client.send(ScimCall.of("DELETE", type + "/" + resource.path("id").asString()));
      }
    }
  }
}
