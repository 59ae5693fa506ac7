package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.FlowType;
import dev.scimlet.entra.mapping.MappingSource;
import dev.scimlet.entra.mapping.TargetAttribute.Comparison;
import dev.scimlet.entra.mapping.TargetType;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How attributes with several values change; roles are the ones that the real service knows. */
final class MultipleValues {

  private static final String ADDING_ROLES = "AppRoleAssignmentsComplex";

  private MultipleValues() {}

  /** Whether values are added one by one and stay when they leave the source. */
  static boolean onlyAdds(AttributeMapping mapping) {
    return mapping.flowType() == FlowType.MULTI_VALUE_ADD_ONLY || addsRoles(mapping);
  }

  /** The value in the form in which a change carries it. */
  static JsonNode ofChange(AttributeMapping mapping, TargetType type, JsonNode value) {
    JsonNode after = WireValue.of(value, type);
    return addsRoles(mapping) && after.isArray() ? serialized(after) : after;
  }

  /** The value in the form in which a creation carries it: roles without the ids of the source. */
  static JsonNode ofCreation(TargetType type, JsonNode value) {
    JsonNode after = WireValue.of(value, type).deepCopy();
    for (JsonNode element : after.values()) {
      if (element instanceof ObjectNode role) {
        role.remove("id");
      }
    }
    return after;
  }

  /** The values that the target lacks; nothing if it has them all. */
  static Optional<JsonNode> missing(JsonNode before, JsonNode after) {
    ArrayNode missing = JsonNodeFactory.instance.arrayNode();
    for (JsonNode element : after.isArray() ? after.values() : List.of(after)) {
      if (!contains(before, element)) {
        missing.add(element);
      }
    }
    return missing.isEmpty() ? Optional.empty() : Optional.of(missing);
  }

  private static boolean contains(JsonNode before, JsonNode element) {
    JsonNode value = element.isObject() ? element.path("value") : element;
    return before.values().stream()
        .anyMatch(
            there ->
                WireValue.same(there, value, Comparison.CASE_EXACT) || isSerialized(there, value));
  }

  /** A role that a creation sent as an object is the same as one sent as a text of JSON. */
  private static boolean isSerialized(JsonNode there, JsonNode value) {
    String text = WireValue.text(value);
    return text.startsWith("{") && text.contains("\"value\":\"" + WireValue.text(there) + "\"");
  }

  private static boolean addsRoles(AttributeMapping mapping) {
    return mapping.source() instanceof MappingSource.Function function
        && function.expression().function().equals(ADDING_ROLES);
  }

  /** A change carries each role as a text of JSON, which is what the real service sends. */
  private static ArrayNode serialized(JsonNode roles) {
    ArrayNode texts = JsonNodeFactory.instance.arrayNode();
    for (JsonNode role : roles.values()) {
      ObjectNode text = JsonNodeFactory.instance.objectNode();
      for (String name : new String[] {"id", "value", "displayName"}) {
        if (role.has(name)) {
          text.set(name, role.get(name));
        }
      }
      texts.addObject().put("value", text.toString());
    }
    return texts;
  }
}
