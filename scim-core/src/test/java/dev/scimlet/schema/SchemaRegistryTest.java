package dev.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("What a service provider serves, RFC 7643 sections 6 and 7")
class SchemaRegistryTest {

  private static final Schema THING = Schema.of("urn:x:Thing", "Thing");

  private final SchemaRegistry registry =
      SchemaRegistry.of(ResourceTypes.user(), ResourceTypes.group());

  @Test
  void listsTypesAndSchemasInOrder() {
    assertThat(registry.resourceTypes())
        .containsExactly(ResourceTypes.user(), ResourceTypes.group());
    assertThat(registry.schemas())
        .containsExactly(
            Schemas.user(),
            Schemas.enterpriseUser(),
            Schemas.group(),
            Schemas.serviceProviderConfig(),
            Schemas.resourceType(),
            Schemas.schema());
  }

  @Test
  @Tag("7643-7-2")
  void findsSchemasInAnyCase() {
    assertThat(registry.findSchema("URN:ietf:params:scim:schemas:core:2.0:user"))
        .contains(Schemas.user());
    assertThat(registry.findSchema("urn:x:nope")).isEmpty();
  }

  @Test
  void findsTypesByExactNameAndEndpoint() {
    assertThat(registry.findResourceType("Group")).contains(ResourceTypes.group());
    assertThat(registry.findResourceType("group")).isEmpty();
    assertThat(registry.findByEndpoint("/Users")).contains(ResourceTypes.user());
    assertThat(registry.findByEndpoint("/users")).isEmpty();
    assertThat(registry.findByEndpoint("Users")).isEmpty();
  }

  @Test
  void refusesTheSameUriWithAnotherContent() {
    ResourceType other = ResourceType.of("Other", "/Others", Schema.of("URN:X:thing", "Changed"));
    assertThatThrownBy(() -> SchemaRegistry.of(ResourceType.of("Thing", "/Things", THING), other))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("URN:X:thing");
  }

  @Test
  void takesTheSameSchemaInTwoTypes() {
    ResourceType one = ResourceType.of("One", "/Ones", THING);
    assertThat(
            SchemaRegistry.of(one, ResourceType.of("Two", "/Twos", THING)).findSchema(THING.id()))
        .contains(THING);
  }

  @Test
  void refusesNamesAndEndpointsThatDifferInCaseOnly() {
    ResourceType thing = ResourceType.of("Thing", "/Things", THING);
    assertThatThrownBy(() -> SchemaRegistry.of(thing, ResourceType.of("THING", "/Others", THING)))
        .hasMessage("Two resource types are named THING.");
    assertThatThrownBy(() -> SchemaRegistry.of(thing, ResourceType.of("Other", "/things", THING)))
        .hasMessage("Resource types Thing and Other have the same endpoint.");
  }

  @Test
  @Tag("7643-6-2")
  @Tag("7643-7-1")
  void everyUriOfAResourceTypeIsThatOfASchema() {
    for (ResourceType type : registry.resourceTypes()) {
      assertThat(registry.findSchema(type.schema().id())).contains(type.schema());
      for (SchemaExtension extension : type.extensions()) {
        assertThat(registry.findSchema(extension.schema().id())).contains(extension.schema());
      }
    }
  }

  @Test
  @Tag("7643-3.3-3")
  void extensionThatRedefinesAnAttributeIsWarnedOfAndServed() {
    Schema extension =
        Schema.of(
            "urn:example:redefining",
            "Redefining",
            Attribute.string("USERNAME").build(),
            Attribute.string("id").build(),
            Attribute.string("badge").build());
    ResourceType type = ResourceTypes.user().with(extension);

    assertThat(RegistryNotes.redefinitions(type))
        .containsExactly(
            "Extension urn:example:redefining redefines USERNAME, which every User has already.",
            "Extension urn:example:redefining redefines id, which every User has already.");
    assertThat(RegistryNotes.redefinitions(ResourceTypes.user())).isEmpty();
    assertThat(SchemaRegistry.of(type).findSchema(extension.id())).contains(extension);
  }

  @Test
  void refusesAResourceTypeThatRedefinesADiscoverySchema() {
    Schema schema = Schema.of(Schemas.SCHEMA_URI, "Mine");
    assertThatThrownBy(() -> SchemaRegistry.of(ResourceType.of("Mine", "/Mine", schema)))
        .isInstanceOf(SchemaException.class);
  }
}
