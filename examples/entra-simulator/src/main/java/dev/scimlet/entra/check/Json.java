package dev.scimlet.entra.check;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON, and shows it to people. */
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final int SHOWN = 120;

  private Json() {}

  /** An object of names and values by turns; values are nodes, maps, lists, texts and the like. */
  static ObjectNode object(@Nullable Object... namesAndValues) {
    return with(MAPPER.createObjectNode(), namesAndValues);
  }

  /** Sets names and values by turns. */
  static ObjectNode with(ObjectNode object, @Nullable Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.set(String.valueOf(namesAndValues[i]), node(namesAndValues[i + 1]));
    }
    return object;
  }

  static JsonNode node(@Nullable Object value) {
    return value == null ? MAPPER.nullNode() : MAPPER.valueToTree(value);
  }

  /** A value as it stands in a sentence. */
  static String show(JsonNode value) {
    return value.isMissingNode() ? "nothing" : cut(value.toString(), SHOWN);
  }

  static String cut(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(0, longest) + "… (" + text.length() + " characters)";
  }

  static boolean contains(JsonNode array, String text) {
    for (JsonNode element : array) {
      if (element.isString() && element.stringValue().equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing is there: no member, null, an empty text or an empty list or object. */
  static boolean isUnassigned(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isString() && value.stringValue().isEmpty())
        || (value.isContainer() && value.isEmpty());
  }
}
