package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.TargetPath;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A difference between an object of the target and what it shall be.
 *
 * @param path where
 * @param kind whether there is a value, and whether there shall be one
 * @param before the value that the target has; missing if it has none
 * @param after the value that it shall have; missing if none
 */
record Change(TargetPath path, Kind kind, JsonNode before, JsonNode after) {

  enum Kind {
    ADD,
    REPLACE,
    REMOVE
  }

  static Change add(TargetPath path, JsonNode after) {
    return new Change(path, Kind.ADD, MissingNode.getInstance(), after);
  }

  static Change replace(TargetPath path, JsonNode before, JsonNode after) {
    return new Change(path, Kind.REPLACE, before, after);
  }

  static Change remove(TargetPath path, JsonNode before) {
    return new Change(path, Kind.REMOVE, before, MissingNode.getInstance());
  }
}
