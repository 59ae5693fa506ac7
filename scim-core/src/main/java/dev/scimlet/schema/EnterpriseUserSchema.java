package dev.scimlet.schema;

import static dev.scimlet.schema.Definition.complex;
import static dev.scimlet.schema.Definition.reference;
import static dev.scimlet.schema.Definition.string;

import java.util.List;

/** The extension for users of an enterprise, RFC 7643 section 4.3. */
final class EnterpriseUserSchema {

  static final Schema SCHEMA =
      new Schema(
          Schemas.ENTERPRISE_USER_URI,
          "Enterprise User",
          "What an organization knows about a user who works for it.",
          List.of(
              string("employeeNumber", "The number the organization gave the user.").build(),
              string("costCenter", "The cost center.").build(),
              string("organization", "The organization.").build(),
              string("division", "The division.").build(),
              string("department", "The department.").build(),
              complex(
                      "manager",
                      "The user's manager.",
                      string("value", "The id of the manager's user.").caseExact().build(),
                      reference("$ref", "The URI of the manager's user.", "User").build(),
                      string("displayName", "The name of the manager.").readOnly().build())
                  .build()));

  private EnterpriseUserSchema() {}
}
