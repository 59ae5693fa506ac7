package dev.scimlet.entra.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Finds a value in a resource: {@code name.givenName}, {@code emails[type eq "work"].value}, either
 * behind the name of an extension and a colon. Names are compared without regard to case.
 */
final class AttributePath {

  private static final Pattern PATH =
      Pattern.compile("([\\w$-]+)(?:\\[(\\w+) eq \"?([^\"\\]]*)\"?\\])?(?:\\.([\\w$-]+))?");

  private AttributePath() {}

  /** The value at a path, or a missing node. */
  static JsonNode find(JsonNode resource, String path) {
    int colon = path.lastIndexOf(':');
    JsonNode container = colon < 0 ? resource : member(resource, path.substring(0, colon));
    Matcher parts = PATH.matcher(path.substring(colon + 1));
    if (!parts.matches()) {
      throw new IllegalArgumentException("No such form of path: " + path);
    }
    JsonNode value = member(container, parts.group(1));
    if (parts.group(2) != null) {
      value = element(value, parts.group(2), parts.group(3));
    }
    return parts.group(4) == null ? value : member(value, parts.group(4));
  }

  static JsonNode member(JsonNode object, String name) {
    if (object.has(name)) {
      return object.path(name);
    }
    for (String candidate : object.propertyNames()) {
      if (candidate.equalsIgnoreCase(name)) {
        return object.path(candidate);
      }
    }
    return MissingNode.getInstance();
  }

  private static JsonNode element(JsonNode array, String name, String literal) {
    for (JsonNode element : array) {
      JsonNode value = member(element, name);
      if (value.isValueNode() && value.asString("").equalsIgnoreCase(literal)) {
        return element;
      }
    }
    return MissingNode.getInstance();
  }
}
