package dev.scimlet.schema;

import static dev.scimlet.schema.Definition.complex;
import static dev.scimlet.schema.Definition.flag;
import static dev.scimlet.schema.Definition.string;

import java.util.ArrayList;
import java.util.List;

/**
 * The schema for schemas, RFC 7643 section 7: attributes, and their sub-attributes, which have
 * everything but sub-attributes of their own. Clients write none of it.
 */
final class SchemaOfSchemas {

  private static final String COMPLEX = "complex";

  private static final List<String> SIMPLE_TYPES =
      List.of("string", "boolean", "decimal", "integer", "dateTime", "reference", "binary");

  static final Schema SCHEMA =
      new Schema(
          Schemas.SCHEMA_URI,
          "Schema",
          "The definition of a schema.",
          List.of(
              string("id", "The URI of the schema.").required().readOnly().build(),
              string("name", "The name of the schema.").required().readOnly().build(),
              string("description", "What the schema is for.").readOnly().build(),
              attributes()));

  private SchemaOfSchemas() {}

  private static Attribute attributes() {
    List<String> types = new ArrayList<>(SIMPLE_TYPES);
    types.add(1, COMPLEX);
    List<Attribute> parts = new ArrayList<>(characteristics(types));
    parts.add(
        complex("subAttributes", "The parts of a complex attribute.")
            .subAttributes(characteristics(SIMPLE_TYPES))
            .multiValued()
            .readOnly()
            .build());
    return complex("attributes", "The attributes of the schema.")
        .subAttributes(parts)
        .multiValued()
        .required()
        .readOnly()
        .build();
  }

  private static List<Attribute> characteristics(List<String> types) {
    return List.of(
        string("name", "The name of the attribute.").required().caseExact().readOnly().build(),
        string("type", "The data type of one value.")
            .canonicalValues(types)
            .required()
            .readOnly()
            .build(),
        flag("multiValued", "Whether the attribute holds a list of values.")
            .required()
            .readOnly()
            .build(),
        string("description", "What the attribute is for.").caseExact().readOnly().build(),
        flag("required", "Whether a resource must have a value.").readOnly().build(),
        texts("canonicalValues", "Suggested values."),
        flag("caseExact", "Whether strings that differ in case differ.").readOnly().build(),
        keyword(
            "mutability",
            "When a client may write the attribute.",
            "readOnly",
            "readWrite",
            "immutable",
            "writeOnly"),
        keyword(
            "returned",
            "When the attribute is part of an answer.",
            "always",
            "never",
            "default",
            "request"),
        keyword("uniqueness", "How far a value must be unique.", "none", "server", "global"),
        texts("referenceTypes", "The resource types that a reference may point at."));
  }

  private static Attribute keyword(String name, String description, String... keywords) {
    return string(name, description).canonicalValues(keywords).caseExact().readOnly().build();
  }

  private static Attribute texts(String name, String description) {
    return string(name, description).multiValued().caseExact().readOnly().build();
  }
}
