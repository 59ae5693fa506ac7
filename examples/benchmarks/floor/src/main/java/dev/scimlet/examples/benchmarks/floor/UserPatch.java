package dev.scimlet.examples.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Changes a user in place. */
final class UserPatch {

  private static final String MANAGER = ":manager";

  private UserPatch() {}

  static ObjectNode apply(ObjectNode user, JsonNode patch) {
    for (JsonNode operation : patch.get("Operations")) {
      apply(user, operation.path("path").asText(), operation.get("value"));
    }
    return user;
  }

  private static void apply(ObjectNode user, String path, JsonNode value) {
    int bracket = path.indexOf('[');
    int dot = path.indexOf('.');
    if (path.isEmpty()) {
      user.setAll((ObjectNode) value);
    } else if (bracket >= 0) {
      replaceElement(user.get(path.substring(0, bracket)), path, value);
    } else if (path.endsWith(MANAGER)) {
      replace(user, path, path.length() - MANAGER.length(), value);
    } else if (dot >= 0) {
      replace(user, path, dot, value);
    } else {
      user.set(path, value);
    }
  }

  private static void replace(ObjectNode user, String path, int end, JsonNode value) {
    ((ObjectNode) user.get(path.substring(0, end))).set(path.substring(end + 1), value);
  }

  private static void replaceElement(JsonNode elements, String path, JsonNode value) {
    String type = path.substring(path.indexOf('"') + 1, path.lastIndexOf('"'));
    for (JsonNode element : elements) {
      if (type.equals(element.get("type").textValue())) {
        ((ObjectNode) element).set("value", value);
      }
    }
  }
}
