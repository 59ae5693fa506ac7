package dev.scimlet.schema;

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
      Attribute.string("schemas")
          .multiValued()
          .required()
          .returned(Returned.ALWAYS)
          .description("The URIs of the schemas that the resource uses.")
          .build();

  /** The identifier that the service provider gave the resource. */
  public static final Attribute ID =
      Attribute.string("id")
          .caseExact()
          .readOnly()
          .returned(Returned.ALWAYS)
          .description("The identifier given by the service provider.")
          .build();

  /** The identifier that the client uses for the resource. */
  public static final Attribute EXTERNAL_ID =
      Attribute.string("externalId")
          .caseExact()
          .description("The identifier that the client uses for the resource.")
          .build();

  /** What the service provider knows about the resource. */
  public static final Attribute META =
      Attribute.complex(
              "meta",
              Attribute.string("resourceType")
                  .caseExact()
                  .readOnly()
                  .description("The name of the resource type.")
                  .build(),
              Attribute.builder("created", AttributeType.DATE_TIME)
                  .readOnly()
                  .description("When the resource was created.")
                  .build(),
              Attribute.builder("lastModified", AttributeType.DATE_TIME)
                  .readOnly()
                  .description("When the resource was last changed.")
                  .build(),
              Attribute.reference("location", "uri")
                  .readOnly()
                  .description("The URI of the resource.")
                  .build(),
              Attribute.string("version")
                  .caseExact()
                  .readOnly()
                  .description("The version of the resource, as in the ETag header.")
                  .build())
          .readOnly()
          .description("What the service provider knows about the resource.")
          .build();

  private static final List<Attribute> ALL = List.of(SCHEMAS, ID, EXTERNAL_ID, META);

  private CommonAttributes() {}

  /** {@return schemas, id, externalId and meta} */
  public static List<Attribute> all() {
    return ALL;
  }
}
