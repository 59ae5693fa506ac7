package dev.scimlet.entra.mapping.expression;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/**
 * What functions do with values. Booleans are the texts "True" and "False", as in the real service.
 */
final class Values {

  private static final int LONGEST_NUMBER = 40;

  private Values() {}

  static JsonNode missing() {
    return MissingNode.getInstance();
  }

  static JsonNode bool(boolean value) {
    return StringNode.valueOf(value ? "True" : "False");
  }

  static JsonNode ofNullable(@Nullable String text) {
    return text == null ? missing() : StringNode.valueOf(text);
  }

  static ArrayNode array(List<? extends JsonNode> elements) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    elements.forEach(array::add);
    return array;
  }

  /** A null is no value. */
  static JsonNode known(JsonNode value) {
    return value.isNull() ? missing() : value;
  }

  static boolean isEmpty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isString() && value.stringValue().isEmpty())
        || (value.isArray() && value.isEmpty());
  }

  /** The values of a multi-valued attribute; a single value is a list of one. */
  static List<JsonNode> elements(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return List.of();
    }
    return value.isArray() ? new ArrayList<>(value.values()) : List.of(value);
  }

  /** Tells whether a value cannot stand for one. */
  static boolean isSeveral(JsonNode value) {
    return value.isArray() && value.size() > 1;
  }

  /** The value as a text, or null if there is none; the first of several. */
  static @Nullable String text(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty() ? null : text(value.get(0));
    }
    return value.isMissingNode() || value.isNull() ? null : scalar(value);
  }

  /** The number that a text is, or null. */
  static @Nullable BigDecimal number(String text) {
    try {
      return text.length() > LONGEST_NUMBER ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** What an expression gives: texts, or an array of them or of objects. */
  static JsonNode result(JsonNode value) {
    if (value.isArray()) {
      return array(value.valueStream().map(Values::result).toList());
    }
    return value.isObject() ? value : ofNullable(text(value));
  }

  private static String scalar(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "True" : "False";
    }
    return value.isNumber()
        ? value.decimalValue().stripTrailingZeros().toPlainString()
        : value.asString("");
  }
}
