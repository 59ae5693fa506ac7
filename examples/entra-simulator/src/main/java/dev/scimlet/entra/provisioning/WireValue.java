package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.TargetAttribute.Comparison;
import dev.scimlet.entra.mapping.TargetType;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.StringNode;

/** Values in the form that the type of their attribute asks for, and when two are the same. */
final class WireValue {

  private static final int LONGEST_NUMBER = 18;

  private WireValue() {}

  static JsonNode of(JsonNode value, TargetType type) {
    if (value.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      value.values().forEach(element -> array.add(of(element, type)));
      return array;
    }
    return value.isObject() ? value : scalar(value, type);
  }

  private static JsonNode scalar(JsonNode value, TargetType type) {
    String text = text(value);
    return switch (type) {
      case BOOLEAN ->
          text.matches("(?i)true|false") ? BooleanNode.valueOf(Boolean.parseBoolean(text)) : value;
      case INTEGER ->
          text.matches("-?\\d{1," + LONGEST_NUMBER + "}")
              ? LongNode.valueOf(Long.parseLong(text))
              : value;
      case BINARY, DATE_TIME, REFERENCE, STRING -> StringNode.valueOf(text);
    };
  }

  /** The text of a value, as the log and the old PATCH show it. */
  static String text(JsonNode value) {
    if (value.isBoolean()) {
      return value.booleanValue() ? "True" : "False";
    }
    return value.isContainer() ? value.toString() : value.asString("");
  }

  /** Whether the target has the value already; what is a text here may be a boolean there. */
  static boolean same(JsonNode before, JsonNode after, Comparison comparison) {
    if (before.isArray() || after.isArray()) {
      return texts(before).equals(texts(after));
    }
    boolean ignoringCase =
        comparison == Comparison.IGNORING_CASE || before.isBoolean() || after.isBoolean();
    return ignoringCase
        ? text(before).equalsIgnoreCase(text(after))
        : text(before).equals(text(after));
  }

  private static Set<String> texts(JsonNode values) {
    Set<String> texts = new HashSet<>();
    if (values.isArray()) {
      values.values().forEach(element -> texts.add(key(element)));
    } else if (!values.isMissingNode()) {
      texts.add(key(values));
    }
    return texts;
  }

  private static String key(JsonNode element) {
    return text(element.isObject() ? element.path("value") : element);
  }
}
