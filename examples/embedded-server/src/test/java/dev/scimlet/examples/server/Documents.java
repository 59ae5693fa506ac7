package dev.scimlet.examples.server;

/** What the writers of the crash tests send: every state says its counter in several places. */
final class Documents {

  private static final String PATCH =
      """
      {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}
      """;

  private Documents() {}

  static String user(String name, int counter) {
    return """
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
          "userName": "%1$s",
          "externalId": "%1$s-%2$d",
          "title": "%2$d",
          "nickName": "%2$d",
          "emails": [{"type": "work", "value": "%1$s-%2$d@example.com"}]
        }
        """
        .formatted(name, counter);
  }

  static String patchOfUser(String name, int counter) {
    return PATCH.formatted(
        """
        {"op": "replace", "path": "title", "value": "%2$d"},
        {"op": "replace", "value": {"externalId": "%1$s-%2$d", "nickName": "%2$d"}},
        {"op": "replace", "path": "emails[type eq \\"work\\"].value",
          "value": "%1$s-%2$d@example.com"}
        """
            .formatted(name, counter));
  }

  static String group(String name) {
    return """
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"],
          "displayName": "%1$s",
          "externalId": "%1$s-0"
        }
        """
        .formatted(name);
  }

  static String counterOfGroup(String name, int counter) {
    return """
        {"op": "replace", "path": "externalId", "value": "%s-%d"}
        """
        .formatted(name, counter);
  }

  static String addMember(String id) {
    return """
        {"op": "add", "path": "members", "value": [{"value": "%s"}]}
        """
        .formatted(id);
  }

  static String removeMember(String id) {
    return """
        {"op": "remove", "path": "members[value eq \\"%s\\"]"}
        """
        .formatted(id);
  }

  static String patch(String... operations) {
    return PATCH.formatted(String.join(",", operations));
  }
}
