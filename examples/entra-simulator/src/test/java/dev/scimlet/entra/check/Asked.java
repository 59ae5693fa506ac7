package dev.scimlet.entra.check;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A request that reaches a {@link FaultyEndpoint}; its target is below the base URL. */
record Asked(String method, String target, Map<String, String> headers, String text) {

  private static final JsonMapper JSON = new JsonMapper();

  JsonNode body() {
    return text.startsWith("{") ? read() : MissingNode.getInstance();
  }

  boolean is(String otherMethod, String beginning) {
    return method.equals(otherMethod) && target.startsWith(beginning);
  }

  Asked withTarget(String other) {
    return new Asked(method, other, headers, text);
  }

  Asked withText(String other) {
    return new Asked(method, target, headers, other);
  }

  /** Without a parameter of the query. */
  Asked without(String parameter) {
    return withTarget(target.replaceAll("(?<=[?&])" + parameter + "=[^&]*&?", ""));
  }

  private JsonNode read() {
    try {
      return JSON.readTree(text);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
