package dev.scimlet.schema;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Mutability;
import dev.scimlet.attribute.Returned;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;

/** The JSON form of schemas, RFC 7643 section 7. */
final class SchemaJson {

  private SchemaJson() {}

  static Schema read(ScimObject json) {
    JsonMembers members = new JsonMembers(json, "A schema");
    String id = members.requiredText("id");
    JsonMembers named = new JsonMembers(json, "Schema " + id);
    return new Schema(
        id,
        named.text("name", ""),
        named.text("description", ""),
        readAttributes(id, named.objects("attributes")));
  }

  private static List<Attribute> readAttributes(String id, List<ScimObject> attributes) {
    try {
      List<Attribute> read = new ArrayList<>();
      for (ScimObject attribute : attributes) {
        read.add(Preparations.of(id, readAttribute(attribute)));
      }
      return read;
    } catch (SchemaException e) {
      throw new SchemaException("Schema " + id + ": " + e.getMessage());
    }
  }

  static ScimObject write(Schema schema) {
    return ScimObject.builder()
        .put("schemas", texts(List.of(Schemas.SCHEMA_URI)))
        .put("id", schema.id())
        .put("name", schema.name())
        .put("description", schema.description())
        .put("attributes", writeAll(schema.attributes()))
        .build();
  }

  private static Attribute readAttribute(ScimObject json) {
    JsonMembers unnamed = new JsonMembers(json, "An attribute");
    String name = unnamed.requiredText("name");
    JsonMembers members = unnamed.of("Attribute " + name);
    return Attribute.builder(name, type(members))
        .multiValued(members.flag("multiValued"))
        .description(members.text("description", ""))
        .required(members.flag("required"))
        .canonicalValues(members.texts("canonicalValues"))
        .caseExact(members.flag("caseExact"))
        .mutability(mutability(members))
        .returned(returned(members))
        .uniqueness(uniqueness(members))
        .referenceTypes(members.texts("referenceTypes"))
        .subAttributes(readParts(members.objects("subAttributes")))
        .build();
  }

  private static AttributeType type(JsonMembers members) {
    String keyword = members.text("type", "");
    return members.keyword("type", AttributeType.find(keyword), AttributeType.STRING);
  }

  private static Mutability mutability(JsonMembers members) {
    String keyword = members.text("mutability", "");
    return members.keyword("mutability", Mutability.find(keyword), Mutability.READ_WRITE);
  }

  private static Returned returned(JsonMembers members) {
    String keyword = members.text("returned", "");
    return members.keyword("returned", Returned.find(keyword), Returned.DEFAULT);
  }

  private static Uniqueness uniqueness(JsonMembers members) {
    String keyword = members.text("uniqueness", "");
    return members.keyword("uniqueness", Uniqueness.find(keyword), Uniqueness.NONE);
  }

  private static List<Attribute> readParts(List<ScimObject> subAttributes) {
    List<Attribute> parts = new ArrayList<>();
    for (ScimObject part : subAttributes) {
      parts.add(readAttribute(part));
    }
    return parts;
  }

  private static ScimArray writeAll(List<Attribute> attributes) {
    return ScimArray.of(attributes.stream().map(SchemaJson::writeAttribute).toList());
  }

  private static ScimObject writeAttribute(Attribute attribute) {
    ScimObject.Builder json =
        ScimObject.builder()
            .put("name", attribute.name())
            .put("type", attribute.type().rfcName())
            .put("multiValued", attribute.multiValued())
            .put("description", attribute.description())
            .put("required", attribute.required());
    putUnlessEmpty(json, "canonicalValues", attribute.canonicalValues());
    putCaseExact(json, attribute);
    json.put("mutability", attribute.mutability().rfcName())
        .put("returned", attribute.returned().rfcName());
    putUniqueness(json, attribute);
    putUnlessEmpty(json, "referenceTypes", attribute.referenceTypes());
    if (!attribute.subAttributes().isEmpty()) {
      json.put("subAttributes", writeAll(attribute.subAttributes()));
    }
    return json.build();
  }

  /** Only types with letters have a case, RFC 7643 section 2.3. */
  private static void putCaseExact(ScimObject.Builder json, Attribute attribute) {
    switch (attribute.type()) {
      case STRING, REFERENCE, BINARY -> json.put("caseExact", attribute.caseExact());
      case BOOLEAN, DECIMAL, INTEGER, DATE_TIME, COMPLEX -> {}
    }
  }

  /** Booleans and complex values have no uniqueness, RFC 7643 sections 2.3.2 and 2.3.8. */
  private static void putUniqueness(ScimObject.Builder json, Attribute attribute) {
    switch (attribute.type()) {
      case BOOLEAN, COMPLEX -> {}
      case STRING, DECIMAL, INTEGER, DATE_TIME, REFERENCE, BINARY ->
          json.put("uniqueness", attribute.uniqueness().rfcName());
    }
  }

  private static void putUnlessEmpty(ScimObject.Builder json, String name, List<String> values) {
    if (!values.isEmpty()) {
      json.put(name, texts(values));
    }
  }

  static ScimArray texts(List<String> values) {
    return ScimArray.of(values.stream().<ScimValue>map(ScimString::of).toList());
  }
}
