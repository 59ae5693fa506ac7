package dev.scimlet.entra.provisioning;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * PATCH without flag: an operation for each attribute, {@code Add}, {@code Replace} and {@code
 * Remove} with a capital, booleans as the texts "True" and "False", and members removed by a value.
 */
final class LegacyPatch implements PatchDialect {

  @Override
  public ArrayNode operations(List<Change> changes) {
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    for (Change change : changes) {
      ObjectNode operation = operations.addObject();
      operation.put("op", name(change.kind())).put("path", change.path().text());
      if (change.kind() != Change.Kind.REMOVE) {
        operation.set("value", text(change.after()));
      }
    }
    return operations;
  }

  @Override
  public ArrayNode addMembers(String path, List<String> ids) {
    return members("Add", path, ids);
  }

  @Override
  public ArrayNode removeMembers(String path, List<String> ids) {
    return members("Remove", path, ids);
  }

  private static ArrayNode members(String op, String path, List<String> ids) {
    ArrayNode operations = JsonNodeFactory.instance.arrayNode();
    ArrayNode value = operations.addObject().put("op", op).put("path", path).putArray("value");
    ids.forEach(id -> value.addObject().put("value", id));
    return operations;
  }

  private static JsonNode text(JsonNode value) {
    return value.isBoolean() ? StringNode.valueOf(value.booleanValue() ? "True" : "False") : value;
  }

  private static String name(Change.Kind kind) {
    String name = kind.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }
}
