package dev.scimlet.entra.command;

import dev.scimlet.entra.mapping.expression.ExpressionInput;
import dev.scimlet.entra.source.SourceObject;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** What an expression is tried with: attributes that were given, then those of an object. */
record TrialInput(Optional<SourceObject> object, Map<String, String> given, Instant now)
    implements ExpressionInput {

  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  public JsonNode attribute(String name) {
    String value = given.get(name);
    if (value != null) {
      return StringNode.valueOf(value);
    }
    return switch (name) {
      case "IsSoftDeleted" ->
          BooleanNode.valueOf(object.filter(TrialInput::isDisabled).isPresent());
      case "objectId" ->
          object
              .<JsonNode>map(one -> StringNode.valueOf(one.objectId()))
              .orElse(MissingNode.getInstance());
      default -> object.map(one -> one.attribute(name)).orElse(MissingNode.getInstance());
    };
  }

  @Override
  public RandomGenerator random() {
    return RANDOM;
  }

  private static boolean isDisabled(SourceObject object) {
    return object.attribute("accountEnabled").asString("").equalsIgnoreCase("false");
  }
}
