package dev.scimlet.examples.server;

/** What an operator might write into files for {@code --resource-types}. */
final class Definitions {

  static final String DEVICE_SCHEMA =
      """
      {
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
        "id": "urn:example:Device",
        "name": "Device",
        "attributes": [
          {"name": "serialNumber", "type": "string", "required": true, "uniqueness": "server"},
          {"name": "owner", "type": "complex", "subAttributes": [{"name": "value"}]}
        ]
      }
      """;

  static final String DEVICE =
      """
      {
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
        "name": "Device",
        "endpoint": "/Devices",
        "schema": "urn:example:Device"
      }
      """;

  static final String BADGE_SCHEMA =
      """
      {
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
        "id": "urn:example:Badge",
        "name": "Badge",
        "attributes": [{"name": "number", "type": "integer"}]
      }
      """;

  private Definitions() {}

  static String userWith(String extension, boolean required) {
    return """
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
          "name": "User",
          "endpoint": "/Users",
          "schema": "urn:ietf:params:scim:schemas:core:2.0:User",
          "schemaExtensions": [{"schema": "%s", "required": %s}]
        }
        """
        .formatted(extension, required);
  }
}
