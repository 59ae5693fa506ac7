package dev.scimlet.entra.mapping;

import dev.scimlet.entra.mapping.expression.ExpressionInput;
import dev.scimlet.entra.source.SourceObject;
import java.time.Instant;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

/** An object as mappings see it: its attributes, and two that are made of what else is known. */
record ObjectInput(SourceObject object, MappingContext context) implements ExpressionInput {

  @Override
  public JsonNode attribute(String name) {
    return switch (name) {
      case "IsSoftDeleted" -> BooleanNode.valueOf(context.softDeleted());
      case GuestNames.NAME -> GuestNames.home(object.attribute(name));
      case GuestNames.ORIGINAL -> GuestNames.original(object);
      default -> attribute(object, name);
    };
  }

  /** The id is an attribute too. */
  static JsonNode attribute(SourceObject object, String name) {
    return name.equals("objectId") ? StringNode.valueOf(object.objectId()) : object.attribute(name);
  }

  @Override
  public Instant now() {
    return context.now();
  }

  @Override
  public RandomGenerator random() {
    return context.random();
  }
}
