package dev.scimlet.entra.source;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Takes attributes from JSON, in the shape of an object of Graph too. */
final class JsonValues {

  private JsonValues() {}

  /** Adds an attribute; a null, an empty text or an empty array is no value. */
  static void put(Map<String, JsonNode> attributes, String name, JsonNode value, String place) {
    if (name.startsWith("@odata.") || value.isNull()) {
      return;
    }
    if (name.equals("onPremisesExtensionAttributes") && value.isObject()) {
      value
          .properties()
          .forEach(member -> put(attributes, member.getKey(), member.getValue(), place));
      return;
    }
    JsonNode taken = value.isArray() ? array(name, value, place) : single(name, value, place);
    if (!taken.isMissingNode()) {
      attributes.put(name, taken);
    }
  }

  private static JsonNode array(String name, JsonNode value, String place) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (JsonNode element : value) {
      JsonNode taken = single(name, element, place);
      if (!taken.isMissingNode()) {
        array.add(taken);
      }
    }
    return array.isEmpty() ? JsonNodeFactory.instance.missingNode() : array;
  }

  private static JsonNode single(String name, JsonNode value, String place) {
    if (value.isString() && value.stringValue().isEmpty()) {
      return JsonNodeFactory.instance.missingNode();
    }
    if (value.isString() || value.isBoolean() || value.isNumber()) {
      return value;
    }
    if (value.isObject() && name.equals("appRoleAssignments")) {
      return value;
    }
    if (value.isObject() && isReference(name) && value.path("id").isString()) {
      return value.path("id");
    }
    throw SourceFile.failure(
        place, name + " is no text, boolean, number, or array of these.", null);
  }

  private static boolean isReference(String name) {
    return name.equals("manager") || name.equals("members");
  }
}
