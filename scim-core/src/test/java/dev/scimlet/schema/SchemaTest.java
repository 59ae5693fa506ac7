package dev.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Preparation;
import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Schemas and their JSON form, RFC 7643 section 7")
class SchemaTest {

  @Test
  @Tag("7643-2.2-1")
  void whatADefinitionOmitsHasTheDefaultsOfSection22() {
    Schema schema =
        read(
            """
            {"id": "urn:x:y", "name": null, "unknown": 1, "meta": {},
             "attributes": [{"name": "a", "canonicalValues": null}]}""");
    assertThat(schema).isEqualTo(Schema.of("urn:x:y", "", Attribute.string("a").build()));
  }

  @Test
  void aCustomSchemaIsReadFromJson() {
    Schema schema =
        read(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Schema"],
             "id": "http://example.com/badge", "name": "Badge", "description": "A badge.",
             "attributes": [
               {"name": "number", "type": "integer", "uniqueness": "global", "required": true},
               {"name": "owner", "type": "complex", "multiValued": true, "subAttributes": [
                 {"name": "$ref", "type": "reference", "referenceTypes": ["User"],
                  "caseExact": false, "mutability": "immutable", "returned": "request"}]}]}""");
    Attribute number = schema.findAttribute("NUMBER").orElseThrow();
    assertThat(number.type()).isEqualTo(AttributeType.INTEGER);
    assertThat(number.uniqueness()).isEqualTo(Uniqueness.GLOBAL);
    assertThat(Schema.of(schema.toScimObject())).isEqualTo(schema);
  }

  @Test
  @Tag("7643-2.1-3")
  void namesOfMembersAreFoundInAnyCase() {
    Schema schema =
        read(
            """
            {"ID": "urn:x:y", "Attributes": [{"NAME": "a", "multivalued": true, "caseexact": true}]}""");
    assertThat(schema)
        .isEqualTo(
            Schema.of("urn:x:y", "", Attribute.string("a").multiValued().caseExact().build()));
  }

  @Test
  void contradictionIsRefusedByTheNamesOfSchemaAndAttribute() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    {"id": "urn:x:y", "attributes": [{"name": "pin", "mutability": "writeOnly"}]}"""))
        .isInstanceOf(SchemaException.class)
        .hasMessage(
            "Schema urn:x:y: Attribute pin is writeOnly; its \"returned\" must be \"never\".");
  }

  private static Preparation part(Schema schema, String attribute, String name) {
    return Objects.requireNonNull(schema.findAttribute(attribute).orElseThrow().subAttribute(name))
        .preparation();
  }

  @Test
  void userNameAndPasswordOfUsersArePreparedWhoeverReadsTheirSchema() {
    Schema schema = Schema.of(Schemas.user().toScimObject());
    assertThat(schema.findAttribute("userName").orElseThrow().preparation())
        .isEqualTo(Preparation.USERNAME);
    assertThat(schema.findAttribute("password").orElseThrow().preparation())
        .isEqualTo(Preparation.PASSWORD);
    assertThat(part(schema, "addresses", "country")).isEqualTo(Preparation.COUNTRY);
    assertThat(part(schema, "addresses", "region")).isEqualTo(Preparation.NONE);
    assertThat(part(schema, "x509Certificates", "value")).isEqualTo(Preparation.CERTIFICATE);
    assertThat(part(schema, "photos", "value")).isEqualTo(Preparation.NONE);
    assertThat(schema.findAttribute("title").orElseThrow().preparation())
        .isEqualTo(Preparation.NONE);
  }

  @ParameterizedTest
  @Tag("7643-2.3-1")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}|A schema has no \"id\".",
        "{\"id\": 1}|A schema: \"id\" must be a string.",
        "{\"id\": \"urn:x:y\", \"attributes\": {}}|Schema urn:x:y: \"attributes\" must be an array.",
        "{\"id\": \"urn:x:y\", \"attributes\": [1]}"
            + "|Schema urn:x:y: \"attributes\" must be an array of objects.",
        "{\"id\": \"urn:x:y\", \"attributes\": [{}]}|Schema urn:x:y: An attribute has no \"name\".",
        "{\"id\": \"urn:x:y\", \"attributes\": [{\"name\": \"a\", \"type\": \"uuid\"}]}"
            + "|Schema urn:x:y: Attribute a: \"type\" cannot be \"uuid\".",
        "{\"id\": \"urn:x:y\", \"attributes\": [{\"name\": \"a\", \"required\": \"yes\"}]}"
            + "|Schema urn:x:y: Attribute a: \"required\" must be true or false.",
        "{\"id\": \"urn:x:y\", \"attributes\": [{\"name\": \"a\", \"canonicalValues\": [1]}]}"
            + "|Schema urn:x:y: Attribute a: \"canonicalValues\" must be an array of strings.",
        "{\"id\": \"urn:x:y\", \"attributes\": [{\"name\": \"a\", \"mutability\": \"never\"}]}"
            + "|Schema urn:x:y: Attribute a: \"mutability\" cannot be \"never\".",
        "{\"id\": \"urn:x:y\", \"attributes\": [{\"name\": \"a\", \"returned\": \"sometimes\"}]}"
            + "|Schema urn:x:y: Attribute a: \"returned\" cannot be \"sometimes\".",
        "{\"id\": \"urn:x:y\", \"attributes\": [{\"name\": \"a\", \"uniqueness\": \"all\"}]}"
            + "|Schema urn:x:y: Attribute a: \"uniqueness\" cannot be \"all\".",
        "{\"id\": \"urn:x:y\", \"attributes\": [{\"name\": \"a\", \"NAME\": \"b\"}]}"
            + "|Schema urn:x:y: An attribute: \"NAME\" occurs twice.",
        "{\"id\": \"urn:x:y\", \"attributes\": [{\"name\": \"a\"}, {\"name\": \"A\"}]}"
            + "|Schema urn:x:y has two attributes named A."
      })
  void formsThatAreNotKeptAreRefusedByName(String json, String message) {
    assertThatThrownBy(() -> read(json)).isInstanceOf(SchemaException.class).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "User", "urn:x:", "urn:x y", "urn:x[1]", "urn:é", "urn:x?a", "%%"})
  void idsThatAttributePathsCannotCarryAreRefused(String id) {
    assertThatThrownBy(() -> Schema.of(id, "X")).isInstanceOf(SchemaException.class);
  }

  @Test
  void oneAttributeCanBeChanged() {
    Schema schema =
        Schemas.group().withAttribute("DISPLAYNAME", a -> a.uniqueness(Uniqueness.SERVER));
    assertThat(schema.findAttribute("displayName").orElseThrow().uniqueness())
        .isEqualTo(Uniqueness.SERVER);
    assertThat(schema.attributes()).hasSameSizeAs(Schemas.group().attributes());
    assertThatThrownBy(() -> schema.withAttribute("nope", a -> a))
        .isInstanceOf(SchemaException.class);
  }

  private static Schema read(String json) {
    ScimObject object = ScimJson.read(json.getBytes(StandardCharsets.UTF_8), JsonLimits.defaults());
    return Schema.of(object);
  }
}
