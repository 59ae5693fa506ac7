package dev.scimlet.schema;

import static dev.scimlet.schema.Definition.complex;
import static dev.scimlet.schema.Definition.flag;
import static dev.scimlet.schema.Definition.reference;
import static dev.scimlet.schema.Definition.string;

import java.util.List;

/** The schema for resource types, RFC 7643 section 6. Clients write none of it. */
final class ResourceTypeSchema {

  static final Schema SCHEMA =
      new Schema(
          Schemas.RESOURCE_TYPE_URI,
          "Resource Type",
          "A kind of resource that this service provider serves.",
          List.of(
              string("id", "The identifier of the resource type; the same as its name.")
                  .readOnly()
                  .build(),
              string("name", "The name of the resource type.").required().readOnly().build(),
              string("description", "What the resource type is.").readOnly().build(),
              requiredUri("endpoint", "The path of the resource type below the base URL."),
              requiredUri("schema", "The URI of its core schema."),
              complex(
                      "schemaExtensions",
                      "The extensions of its core schema.",
                      requiredUri("schema", "The URI of the extension."),
                      flag("required", "Whether every resource must have data of the extension.")
                          .required()
                          .readOnly()
                          .build())
                  .multiValued()
                  .readOnly()
                  .build()));

  private ResourceTypeSchema() {}

  private static Attribute requiredUri(String name, String description) {
    return reference(name, description, "uri").required().readOnly().build();
  }
}
