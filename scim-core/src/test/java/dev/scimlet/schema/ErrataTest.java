package dev.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published at /Schemas differs from the printed RFC where errata or its text say so. */
@DisplayName("RFC 7643 §8.7: the published schemas with their errata")
class ErrataTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.of(ResourceTypes.user(), ResourceTypes.group());

  /** Each row: the erratum or section, schema, attribute, characteristic, what is published. */
  @ParameterizedTest(name = "{0}: {2} {3}")
  @Tag("7643-4.2-1")
  @Tag("7643-7-3")
  @Tag("7643-5-2")
  @Tag("7643-2.3.6-2")
  @Tag("7643-2.3.7-5")
  @Tag("7643-2.3.8-2")
  @Tag("7643-2.3.8-3")
  @CsvSource(
      delimiter = '|',
      nullValues = "absent",
      textBlock =
          """
          erratum 5368 | Group                 | displayName                            | required        | true
          erratum 5606 | Schema                | attributes.type                        | canonicalValues | ["string","complex","boolean","decimal","integer","dateTime","reference","binary"]
          erratum 8415 | Schema                | attributes.subAttributes.type          | canonicalValues | ["string","boolean","decimal","integer","dateTime","reference","binary"]
          erratum 5607 | Schema                | attributes.subAttributes.referenceTypes | multiValued    | true
          erratum 6001 | User                  | profileUrl                             | caseExact       | true
          erratum 6001 | User                  | photos.value                           | caseExact       | true
          erratum 6001 | User                  | groups.$ref                            | caseExact       | true
          erratum 6001 | Group                 | members.$ref                           | caseExact       | true
          erratum 6001 | EnterpriseUser        | manager.$ref                           | caseExact       | true
          erratum 6001 | ServiceProviderConfig | documentationUri                       | caseExact       | true
          erratum 6001 | ResourceType          | endpoint                               | caseExact       | true
          erratum 6004 | User                  | name                                   | uniqueness      | absent
          erratum 6004 | User                  | emails                                 | uniqueness      | absent
          erratum 6004 | User                  | addresses                              | uniqueness      | absent
          erratum 6004 | User                  | x509Certificates                       | caseExact       | absent
          erratum 6011 | Group                 | members.display                        | type            | "string"
          erratum 7522 | ResourceType          | schemaExtensions                       | multiValued     | true
          section 6    | ResourceType          | schemaExtensions                       | required        | false
          erratum 8011 | ServiceProviderConfig | authenticationSchemes.type             | type            | "string"
          erratum 7921 | ServiceProviderConfig | authenticationSchemes.primary          | type            | "boolean"
          erratum 8471 | User                  | groups.$ref                            | referenceTypes  | ["Group"]
          erratum 8472 | EnterpriseUser        | manager.value                          | caseExact       | true
          section 3.1  | User                  | groups.value                           | caseExact       | true
          section 3.1  | Group                 | members.value                          | caseExact       | true
          section 2.3.6 | User                 | x509Certificates.value                 | caseExact       | true
          section 2.4  | User                  | addresses.primary                      | type            | "boolean"
          section 8.7  | User                  | roles.type                             | canonicalValues | absent
          section 8.7  | User                  | x509Certificates.type                  | canonicalValues | absent
          section 5    | ServiceProviderConfig | etag                                   | required        | true
          section 5    | ServiceProviderConfig | etag.supported                         | required        | true
          section 5    | ServiceProviderConfig | bulk.maxOperations                     | required        | true
          section 5    | ServiceProviderConfig | bulk.maxPayloadSize                    | required        | true
          section 5    | ServiceProviderConfig | filter.maxResults                      | required        | true
          """)
  void whatIsPrintedWronglyIsPublishedRight(
      String source, String schema, String attribute, String characteristic, String expected) {
    ScimValue published = definition(schema, attribute).get(characteristic);

    assertThat(published == null ? null : published.toString()).as(source).isEqualTo(expected);
  }

  @Test
  @Tag("9865-4-1")
  void paginationIsPublishedWithItsSubAttributes() {
    ScimObject pagination = definition("ServiceProviderConfig", "pagination");

    assertThat(parts(pagination, "subAttributes"))
        .extracting(sub -> sub.getString("name"))
        .containsExactly(
            "cursor",
            "index",
            "defaultPaginationMethod",
            "defaultPageSize",
            "maxPageSize",
            "cursorTimeout");
    for (String required : new String[] {"cursor", "index"}) {
      ScimObject part = definition("ServiceProviderConfig", "pagination." + required);
      assertThat(part.getString("type")).isEqualTo("boolean");
      assertThat(part.get("required")).hasToString("true");
    }
  }

  /** Erratum 8417: the printed schema resources lack schemas. */
  @Test
  @Tag("7643-3-1")
  void everySchemaResourceSaysThatItIsOne() {
    for (Schema schema : REGISTRY.schemas()) {
      assertThat(schema.toScimObject().get("schemas"))
          .isEqualTo(ScimArray.of(ScimString.of(Schemas.SCHEMA_URI)));
    }
  }

  /** The description of a schema's description is not that of its name. */
  @Test
  void descriptionsOfNameAndDescriptionDiffer() {
    assertThat(definition("Schema", "description").getString("description"))
        .isNotEqualTo(definition("Schema", "name").getString("description"));
  }

  @Test
  @Tag("7643-10.2-1")
  void everyUrnOfTheStandardIsOneThatIanaHasRegistered() {
    for (Schema schema : REGISTRY.schemas()) {
      assertThat(schema.id())
          .matches("urn:ietf:params:scim:schemas:(core|extension:enterprise):2\\.0:[A-Za-z]+");
    }
    assertThat(ScimJson.print(Schemas.user().toScimObject())).doesNotContain("urn:scim:");
  }

  private static ScimObject definition(String schema, String path) {
    ScimObject found =
        REGISTRY.schemas().stream()
            .filter(candidate -> isCalled(candidate, schema))
            .findFirst()
            .orElseThrow()
            .toScimObject();
    String list = "attributes";
    for (String name : path.split("\\.")) {
      found =
          parts(found, list).stream()
              .filter(definition -> name.equals(definition.getString("name")))
              .findFirst()
              .orElseThrow();
      list = "subAttributes";
    }
    return found;
  }

  private static List<ScimObject> parts(ScimObject owner, String list) {
    return owner.get(list) instanceof ScimArray array
        ? array.values().stream().map(ScimObject.class::cast).toList()
        : List.of();
  }

  private static boolean isCalled(Schema schema, String name) {
    return name.equals("EnterpriseUser")
        ? schema.id().equals(Schemas.ENTERPRISE_USER_URI)
        : schema.id().endsWith("core:2.0:" + name);
  }
}
