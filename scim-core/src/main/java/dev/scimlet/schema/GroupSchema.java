package dev.scimlet.schema;

import static dev.scimlet.schema.Definition.complex;
import static dev.scimlet.schema.Definition.reference;
import static dev.scimlet.schema.Definition.string;

import dev.scimlet.attribute.Mutability;
import java.util.List;

/** The schema for groups, RFC 7643 section 4.2. */
final class GroupSchema {

  static final Schema SCHEMA =
      new Schema(
          Schemas.GROUP_URI,
          "Group",
          "A set of users and other groups.",
          List.of(
              string("displayName", "The name of the group.").required().build(),
              complex(
                      "members",
                      "The users and groups that belong to the group.",
                      string("value", "The id of the member.")
                          .caseExact()
                          .mutability(Mutability.IMMUTABLE)
                          .build(),
                      reference("$ref", "The URI of the member.", "User", "Group")
                          .mutability(Mutability.IMMUTABLE)
                          .build(),
                      string("display", "The name of the member.")
                          .mutability(Mutability.IMMUTABLE)
                          .build(),
                      string("type", "The resource type of the member.")
                          .canonicalValues("User", "Group")
                          .mutability(Mutability.IMMUTABLE)
                          .build())
                  .multiValued()
                  .build()));

  private GroupSchema() {}
}
