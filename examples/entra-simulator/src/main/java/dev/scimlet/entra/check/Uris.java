package dev.scimlet.entra.check;

/** The names of schemas and messages. */
final class Uris {

  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";
  static final String ENTRA_GROUP =
      "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String LUCID = "urn:ietf:params:scim:schemas:extension:lucid:2.0:User";
  static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";
  static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
  static final String SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
  static final String BULK = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

  private Uris() {}
}
