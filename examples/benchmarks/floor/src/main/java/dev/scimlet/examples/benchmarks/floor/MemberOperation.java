package dev.scimlet.examples.benchmarks.floor;

import com.fasterxml.jackson.databind.JsonNode;

/** The only operation of a PATCH that adds or removes one member. */
final class MemberOperation {

  private MemberOperation() {}

  static JsonNode of(JsonNode patch) {
    return patch.get("Operations").get(0);
  }

  static boolean isAdd(JsonNode operation) {
    return operation.get("op").textValue().equals("add");
  }

  static JsonNode added(JsonNode operation) {
    return operation.get("value").get(0);
  }

  static String removed(JsonNode operation) {
    String path = operation.get("path").textValue();
    return path.substring(path.indexOf('"') + 1, path.lastIndexOf('"'));
  }
}
