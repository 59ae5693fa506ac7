package dev.scimlet.json;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValueVisitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes Jackson trees of values. */
final class JacksonNodes implements ScimValueVisitor<JsonNode> {

  private final JsonNodeFactory nodes;

  JacksonNodes(JsonNodeFactory nodes) {
    this.nodes = nodes;
  }

  @Override
  public ArrayNode visitArray(ScimArray value) {
    ArrayNode array = nodes.arrayNode(value.size());
    value.forEach(element -> array.add(element.accept(this)));
    return array;
  }

  @Override
  public JsonNode visitBoolean(ScimBoolean value) {
    return nodes.booleanNode(value.value());
  }

  @Override
  public JsonNode visitNull(ScimNull value) {
    return nodes.nullNode();
  }

  /** Whole numbers stay whole, so that a host's int and long take them. */
  @Override
  public JsonNode visitNumber(ScimNumber value) {
    return value.value().scale() == 0
        ? nodes.numberNode(value.value().toBigInteger())
        : nodes.numberNode(value.value());
  }

  @Override
  public ObjectNode visitObject(ScimObject value) {
    ObjectNode object = nodes.objectNode();
    value.forEach((name, member) -> object.set(name, member.accept(this)));
    return object;
  }

  @Override
  public JsonNode visitSecret(ScimSecret value) {
    throw new IllegalStateException("A secret is never written; drop it before.");
  }

  @Override
  public JsonNode visitString(ScimString value) {
    return nodes.stringNode(value.value());
  }
}
