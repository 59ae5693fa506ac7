package dev.scimlet.entra.check;

import tools.jackson.databind.JsonNode;

/**
 * A value for an attribute.
 *
 * @param path where it belongs: {@code emails[type eq "work"].value}
 * @param value the value
 * @param isRequired whether the schema forbids that there is none
 */
record GeneratedValue(String path, JsonNode value, boolean isRequired) {

  /** The path of the whole element if this is a part of one, and of the value itself otherwise. */
  String element() {
    int bracket = path.indexOf(']');
    return bracket < 0 ? path : path.substring(0, bracket + 1);
  }
}
