package dev.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The published schemas, RFC 7643 section 8.7 with errata")
class SchemasTest {

  static Stream<Schema> all() {
    return Stream.of(
        Schemas.user(),
        Schemas.group(),
        Schemas.enterpriseUser(),
        Schemas.serviceProviderConfig(),
        Schemas.resourceType(),
        Schemas.schema());
  }

  @Test
  @Tag("7643-2.4-1")
  @Tag("7643-4.1.2-13")
  @Tag("7643-7-3")
  @Tag("7643-5-2")
  void everyAttributeHasTheCharacteristicsOfTheStandard() throws IOException {
    assertThat(all().flatMap(schema -> rows(schema).stream())).containsExactlyElementsOf(facts());
  }

  @ParameterizedTest
  @Tag("7643-7-21")
  @Tag("7643-7-22")
  @MethodSource("all")
  void everyAttributeIsDescribed(Schema schema) {
    assertThat(schema.description()).isNotEmpty();
    assertThat(schema.attributes()).allSatisfy(SchemasTest::isDescribed);
  }

  @ParameterizedTest
  @MethodSource("all")
  void jsonFormReadsBackAsTheSameSchema(Schema schema) {
    byte[] json = ScimJson.toBytes(schema.toScimObject());
    assertThat(Schema.of(ScimJson.read(json, JsonLimits.defaults()))).isEqualTo(schema);
  }

  @ParameterizedTest
  @MethodSource("all")
  void jsonFormHasNoNullsAndCamelCaseCharacteristics(Schema schema) {
    String json = ScimJson.print(schema.toScimObject());
    assertThat(json).doesNotContain("null").doesNotContain("READ_WRITE");
    assertThat(schema.toScimObject().names())
        .containsExactly("schemas", "id", "name", "description", "attributes");
  }

  @Test
  @Tag("7643-2.3.8-3")
  void complexAndBooleanAttributesArePublishedWithoutUniquenessAndCase() {
    assertThat(ScimJson.print(Schema.of("urn:x:a", "A", complexWithFlag()).toScimObject()))
        .doesNotContain("uniqueness")
        .doesNotContain("caseExact");
  }

  @ParameterizedTest
  @Tag("7643-7-21")
  @Tag("7643-7-22")
  @Tag("7643-7-4")
  @Tag("7643-7-3")
  @Tag("7643-7-19")
  @MethodSource("all")
  void everyDefinitionGivesTheCharacteristicsThatApply(Schema schema) {
    assertThat(schema.name()).isNotEmpty();
    definitions(schema.toScimObject(), "attributes")
        .forEach(
            definition -> {
              assertThat(definition.names())
                  .contains(
                      "name",
                      "type",
                      "multiValued",
                      "description",
                      "required",
                      "mutability",
                      "returned");
              AttributeType type =
                  AttributeType.find(String.valueOf(definition.getString("type"))).orElseThrow();
              assertThat(definition.contains("subAttributes"))
                  .isEqualTo(type == AttributeType.COMPLEX);
              assertThat(definition.contains("uniqueness"))
                  .isEqualTo(type != AttributeType.COMPLEX && type != AttributeType.BOOLEAN);
              assertThat(definition.contains("referenceTypes"))
                  .isEqualTo(type == AttributeType.REFERENCE);
            });
  }

  private static Stream<ScimObject> definitions(ScimObject owner, String name) {
    return owner.get(name) instanceof ScimArray array
        ? array.values().stream()
            .map(ScimObject.class::cast)
            .flatMap(each -> Stream.concat(Stream.of(each), definitions(each, "subAttributes")))
        : Stream.empty();
  }

  private static Attribute complexWithFlag() {
    return Attribute.complex("c", Attribute.builder("b", AttributeType.BOOLEAN).build()).build();
  }

  private static void isDescribed(Attribute attribute) {
    assertThat(attribute.description()).as(attribute.name()).endsWith(".");
    assertThat(attribute.subAttributes()).allSatisfy(SchemasTest::isDescribed);
  }

  private static List<String> rows(Schema schema) {
    List<String> rows = new ArrayList<>();
    schema.attributes().forEach(attribute -> addRows(schema.id(), "", attribute, rows));
    return rows;
  }

  /** A complex attribute stands before its parts, as in the table. */
  private static void addRows(String schema, String prefix, Attribute a, List<String> rows) {
    rows.add(
        String.join(
            "\t",
            schema,
            prefix + a.name(),
            a.type().rfcName(),
            String.valueOf(a.multiValued()),
            String.valueOf(a.required()),
            String.valueOf(a.caseExact()),
            a.mutability().rfcName(),
            a.returned().rfcName(),
            a.uniqueness().rfcName(),
            String.join("|", a.canonicalValues()),
            String.join("|", a.referenceTypes())));
    a.subAttributes().forEach(sub -> addRows(schema, prefix + a.name() + ".", sub, rows));
  }

  private static List<String> facts() throws IOException {
    try (InputStream in = SchemasTest.class.getResourceAsStream("rfc7643-attributes.tsv")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return table.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
