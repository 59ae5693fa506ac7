package dev.scimlet.examples.benchmarks.requests;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Bodies of PATCH requests for users. */
final class Patches {

  /** As Okta deactivates a user. */
  static final String OKTA = body("{\"op\":\"replace\",\"value\":{\"active\":false}}");

  /**
   * As Entra changes five attributes, with {@code replace} where it says {@code add}: one library
   * refuses to add a value that is there.
   */
  static final String ENTRA =
      body(
          """
          {"op":"replace","path":"name.familyName","value":"Jensen-Smith"},
          {"op":"replace","path":"emails[type eq \\"work\\"].value",
          "value":"barbara.smith@example.com"},
          {"op":"replace",
          "path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager",
          "value":{"value":"2819c223-7f76-453a-919d-413861904646"}},
          {"op":"replace","path":"phoneNumbers[type eq \\"mobile\\"].value",
          "value":"tel:+1-201-555-0199"},
          {"op":"replace","path":"displayName","value":"Barbara Smith"}
          """
              .replace("\n", ""));

  private Patches() {}

  static String body(String operations) {
    return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
        + operations
        + "]}";
  }

  /** Replaces one attribute again and again; the last value stays. */
  static String ofOperations(int count) {
    return body(
        IntStream.rangeClosed(1, count)
            .mapToObj(Patches::replaceTitle)
            .collect(Collectors.joining(",")));
  }

  static String title(int operation) {
    return "Tour Guide " + operation;
  }

  private static String replaceTitle(int operation) {
    return "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"" + title(operation) + "\"}";
  }
}
