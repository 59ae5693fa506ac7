package dev.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.Uniqueness;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Resource types, RFC 7643 section 6")
class ResourceTypeTest {

  private static final Schema THING = Schema.of("urn:x:Thing", "Thing");

  @Test
  void usersHaveTheEnterpriseExtension() {
    assertThat(ResourceTypes.user().extensions())
        .containsExactly(new SchemaExtension(Schemas.enterpriseUser(), false));
    assertThat(ResourceTypes.user().without(Schemas.ENTERPRISE_USER_URI).extensions()).isEmpty();
  }

  @Test
  @Tag("7643-6-1")
  @Tag("7643-6-4")
  void jsonFormIsThatOfSection6() {
    assertThat(ScimJson.print(ResourceTypes.user().withDescription("Users.").toScimObject()))
        .isEqualTo(
            "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:ResourceType\"],"
                + "\"id\":\"User\",\"name\":\"User\",\"description\":\"Users.\","
                + "\"endpoint\":\"/Users\","
                + "\"schema\":\"urn:ietf:params:scim:schemas:core:2.0:User\","
                + "\"schemaExtensions\":[{"
                + "\"schema\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User\","
                + "\"required\":false}]}");
  }

  @Test
  void jsonFormReadsBackAsTheSameType() {
    ResourceType type = ResourceTypes.user().withRequired(THING);
    List<Schema> schemas = List.of(THING, Schemas.user(), Schemas.enterpriseUser());
    assertThat(ResourceType.of(type.toScimObject(), schemas)).isEqualTo(type);
    assertThat(type).isNotEqualTo(ResourceTypes.user()).hasToString("User");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Users", "/Users"})
  @Tag("7643-6-4")
  void anEndpointIsReadWithAndWithoutItsSlash(String endpoint) {
    ScimObject json = ResourceTypes.user().toScimObject().with("endpoint", ScimString.of(endpoint));
    List<Schema> schemas = List.of(Schemas.user(), Schemas.enterpriseUser());
    assertThat(ResourceType.of(json, schemas).endpoint()).isEqualTo("/Users");
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "endpoint", "schema"})
  @Tag("7643-6-1")
  void whatIsRequiredInJsonIsNamed(String member) {
    ScimObject json = ResourceTypes.group().toScimObject().without(member);
    assertThatThrownBy(() -> ResourceType.of(json, List.of(Schemas.group())))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining(member);
  }

  @Test
  @Tag("7643-6-1")
  void whatIsOptionalInJsonMayBeLeftOut() {
    ScimObject json =
        ResourceTypes.group()
            .toScimObject()
            .without("id")
            .without("description")
            .without("schemas");
    assertThat(ResourceType.of(json, List.of(Schemas.group())).id()).isEqualTo("Group");
  }

  @Test
  @Tag("7643-6-4")
  void anEndpointIsReadWithAndWithoutItsSlash() {
    ScimObject json =
        ResourceTypes.group().toScimObject().with("endpoint", ScimString.of("Groups"));
    assertThat(ResourceType.of(json, List.of(Schemas.group())).endpoint()).isEqualTo("/Groups");
  }

  @Test
  @Tag("7643-3.1-3")
  void whatSection31SaysOfCommonAttributesGoesBeforeASchema() {
    Schema redefining =
        Schema.of(
            "urn:x:Thing",
            "Thing",
            Attribute.string("ID").required().build(),
            Attribute.string("externalId").uniqueness(Uniqueness.SERVER).build(),
            Attribute.string("meta").build(),
            Attribute.string("name").build());
    ResourceType type = ResourceType.of("Thing", "/Things", redefining);

    assertThat(type.schema().attributes())
        .containsExactly(
            CommonAttributes.ID,
            CommonAttributes.EXTERNAL_ID,
            CommonAttributes.META,
            Attribute.string("name").build());
    assertThat(type.resolver().resolve("id").orElseThrow().leaf()).isEqualTo(CommonAttributes.ID);
    assertThat(SchemaRegistry.of(type).findSchema("urn:x:Thing")).contains(type.schema());
  }

  @Test
  @Tag("7643-6-2")
  void anUnknownSchemaInJsonIsRefused() {
    ScimObject json = ResourceTypes.group().toScimObject();
    assertThatThrownBy(() -> ResourceType.of(json, List.of()))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining(Schemas.GROUP_URI);
  }

  @Test
  void anAttributeIsMadeUniqueByASwitch() {
    ResourceType type = ResourceTypes.group().withUnique("displayName");
    assertThat(type.resolver().resolve("displayname").orElseThrow().leaf().uniqueness())
        .isEqualTo(Uniqueness.SERVER);
    assertThat(type.schema().findAttribute("displayName").orElseThrow().uniqueness())
        .isEqualTo(Uniqueness.SERVER);
    assertThatThrownBy(() -> ResourceTypes.group().withUnique("members"))
        .isInstanceOf(SchemaException.class);
  }

  @Test
  void aSubAttributeIsMadeUniqueByASwitch() {
    ResourceType type = ResourceTypes.user().withUnique("Emails.Value");
    assertThat(type.resolver().resolve("emails.value").orElseThrow().leaf().uniqueness())
        .isEqualTo(Uniqueness.SERVER);
    assertThat(type.resolver().resolve("emails.type").orElseThrow().leaf().uniqueness())
        .isEqualTo(Uniqueness.NONE);
    assertThat(type.extensions()).isEqualTo(ResourceTypes.user().extensions());
    assertThatThrownBy(() -> ResourceTypes.user().withUnique("emails.colour"))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("emails");
    assertThatThrownBy(() -> ResourceTypes.user().withUnique("emails.primary"))
        .isInstanceOf(SchemaException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "Users",
        "/Users/",
        "/a/b",
        "/a b",
        "/a?b",
        "/é",
        "/Schemas",
        "/resourceTypes",
        "/ServiceProviderConfig",
        "/Bulk",
        "/Me",
        "/.search"
      })
  void endpointsThatCannotBeServedAreRefused(String endpoint) {
    assertThatThrownBy(() -> ResourceType.of("Thing", endpoint, THING))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("Thing");
  }

  @Test
  void aSchemaTwiceIsRefused() {
    ResourceType type = ResourceType.of("Thing", "/Things", THING);
    assertThatThrownBy(() -> type.with(Schema.of("urn:x:THING", "Again")))
        .hasMessage("Resource type Thing has the schema urn:x:THING twice.");
    assertThatThrownBy(() -> ResourceTypes.user().with(Schemas.enterpriseUser()))
        .isInstanceOf(SchemaException.class);
  }

  @Test
  void anAttributeNamedLikeASchemaIsRefused() {
    Schema owner = Schema.of("urn:x", "X", Attribute.string("thing").build());
    assertThatThrownBy(() -> ResourceType.of("Thing", "/Things", THING).with(owner))
        .hasMessageContaining("urn:x:thing");
  }
}
