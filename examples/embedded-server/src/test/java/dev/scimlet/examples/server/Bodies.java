package dev.scimlet.examples.server;

/** What Microsoft Entra ID sends. */
final class Bodies {

  static final String USER =
      """
      {
        "schemas": [
          "urn:ietf:params:scim:schemas:core:2.0:User",
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
        ],
        "externalId": "bjensen",
        "userName": "bjensen@example.com",
        "active": true,
        "emails": [{"type": "work", "value": "bjensen@example.com", "primary": true}],
        "meta": {"resourceType": "User"},
        "name": {"givenName": "Barbara", "familyName": "Jensen"},
        "roles": [],
        "urn:ietf:params:scim:schemas:extension:lucid:2.0:User": {
          "billingCode": "R&D",
          "productLicenses": {"Lucidchart": "True", "Lucidspark": false}
        }
      }
      """;

  static final String DISABLE =
      """
      {
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        "Operations": [{"op": "Replace", "path": "active", "value": "False"}]
      }
      """;

  static final String GROUP =
      """
      {
        "schemas": [
          "urn:ietf:params:scim:schemas:core:2.0:Group",
          "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"
        ],
        "externalId": "8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159",
        "displayName": "Tour Guides",
        "meta": {"resourceType": "Group"}
      }
      """;

  private Bodies() {}
}
