package dev.scimlet.schema;

import static dev.scimlet.schema.Definition.complex;
import static dev.scimlet.schema.Definition.reference;
import static dev.scimlet.schema.Definition.string;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Returned;
import java.util.List;

/**
 * The attributes that every resource has and no schema lists: {@code schemas} (RFC 7643 section 3)
 * and those of section 3.1. What is said here goes before what a schema says of them.
 */
public final class CommonAttributes {

  /**
   * The URIs of the schemas that a resource uses. They are compared in any case, RFC 7644 section
   * 3.10.
   */
  public static final Attribute SCHEMAS =
      string("schemas", "The URIs of the schemas that the resource uses.")
          .multiValued()
          .required()
          .returned(Returned.ALWAYS)
          .build();

  /** The identifier that the service provider gave the resource. */
  public static final Attribute ID =
      string("id", "The identifier given by the service provider.")
          .caseExact()
          .readOnly()
          .returned(Returned.ALWAYS)
          .build();

  /** The identifier that the client uses for the resource. */
  public static final Attribute EXTERNAL_ID =
      string("externalId", "The identifier that the client uses for the resource.")
          .caseExact()
          .build();

  /** What the service provider knows about the resource. */
  public static final Attribute META =
      complex(
              "meta",
              "What the service provider knows about the resource.",
              string("resourceType", "The name of the resource type.")
                  .caseExact()
                  .readOnly()
                  .build(),
              date("created", "When the resource was created."),
              date("lastModified", "When the resource was last changed."),
              reference("location", "The URI of the resource.", "uri").readOnly().build(),
              string("version", "The version of the resource, as in the ETag header.")
                  .caseExact()
                  .readOnly()
                  .build())
          .readOnly()
          .build();

  private static final List<Attribute> ALL = List.of(SCHEMAS, ID, EXTERNAL_ID, META);

  private CommonAttributes() {}

  /** {@return schemas, id, externalId and meta} */
  public static List<Attribute> all() {
    return ALL;
  }

  private static Attribute date(String name, String description) {
    return Attribute.builder(name, AttributeType.DATE_TIME)
        .description(description)
        .readOnly()
        .build();
  }
}
