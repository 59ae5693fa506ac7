package dev.scimlet.entra.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the body of a user out of values and their paths. */
final class UserAssembly {

  private static final Pattern ELEMENT =
      Pattern.compile("(\\w+)\\[(\\w+) eq \"(\\w+)\"\\]\\.(\\w+)");

  private UserAssembly() {}

  static ObjectNode body(List<GeneratedValue> values) {
    ObjectNode body = Json.object("schemas", List.of(Uris.USER, Uris.ENTERPRISE));
    values.forEach(each -> put(body, each.path(), each.value()));
    return body;
  }

  private static void put(ObjectNode body, String path, JsonNode value) {
    int colon = path.lastIndexOf(':');
    ObjectNode container = colon < 0 ? body : object(body, path.substring(0, colon));
    String rest = path.substring(colon + 1);
    Matcher element = ELEMENT.matcher(rest);
    if (element.matches()) {
      ArrayNode list = list(container, element.group(1));
      element(list, element.group(2), element.group(3)).set(element.group(4), value);
    } else if (rest.contains(".")) {
      int dot = rest.indexOf('.');
      object(container, rest.substring(0, dot)).set(rest.substring(dot + 1), value);
    } else {
      container.set(rest, value);
    }
  }

  private static ObjectNode object(ObjectNode parent, String name) {
    return parent.get(name) instanceof ObjectNode object ? object : parent.putObject(name);
  }

  private static ArrayNode list(ObjectNode parent, String name) {
    return parent.get(name) instanceof ArrayNode list ? list : parent.putArray(name);
  }

  private static ObjectNode element(ArrayNode list, String attribute, String literal) {
    for (JsonNode each : list) {
      if (each instanceof ObjectNode object
          && each.path(attribute).stringValue("").equals(literal)) {
        return object;
      }
    }
    return list.addObject().put(attribute, literal);
  }
}
