package dev.scimlet.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.attribute.AttributeResolver;
import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.NameRepair;
import dev.scimlet.attribute.ResolvedAttribute;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Attribute names, RFC 7643 section 2.1 and RFC 7644 section 3.10")
class TypeResolverTest {

  private static final String CORE = Schemas.USER_URI;
  private static final String ENTERPRISE = Schemas.ENTERPRISE_USER_URI;
  private static final String LUCID = "urn:example:lucid:2.0:User";
  private static final String HTTP = "http://example.com/schemas/v1.0/Badge";

  private static final ResourceType USER =
      ResourceTypes.user()
          .with(
              Schema.of(
                  LUCID,
                  "Lucid",
                  Attribute.complex("productLicenses", Attribute.string("Lucidchart").build())
                      .build(),
                  Attribute.string("shared").build()))
          .with(
              Schema.of(
                  HTTP,
                  "Badge",
                  Attribute.string("badge").build(),
                  Attribute.string("shared").build(),
                  Attribute.string("title").build()));

  private final AttributeResolver resolver = USER.resolver();

  @ParameterizedTest
  @Tag("7643-2.1-3")
  @Tag("7643-3.3-4")
  @CsvSource({
    "userName, userName",
    "USERNAME, userName",
    "name.givenName, name.givenName",
    "NAME.GIVENNAME, name.givenName",
    "emails.Value, emails.value",
    "groups.$ref, groups.$ref",
    "id, id",
    "externalid, externalId",
    "meta.lastmodified, meta.lastModified",
    "schemas, schemas",
    CORE + ":userName, userName",
    CORE + ":name.familyName, name.familyName",
    CORE + ":externalId, externalId",
    CORE + ":meta.created, meta.created",
    "URN:IETF:PARAMS:SCIM:SCHEMAS:CORE:2.0:USER:USERNAME, userName",
    ENTERPRISE + ":department, " + ENTERPRISE + ":department",
    ENTERPRISE + ":manager.value, " + ENTERPRISE + ":manager.value",
    LUCID + ":productLicenses.Lucidchart, " + LUCID + ":productLicenses.Lucidchart",
    LUCID + ":PRODUCTLICENSES.LUCIDCHART, " + LUCID + ":productLicenses.Lucidchart",
    HTTP + ":badge, " + HTTP + ":badge",
    "HTTP://EXAMPLE.COM/schemas/V1.0/badge:BADGE, " + HTTP + ":badge",
    "title, title"
  })
  @Tag("7644-3.10-1")
  void namesOfTheStandardAreFoundInAnyCase(String name, String path) {
    ResolvedAttribute found = resolver.resolve(name).orElseThrow();
    assertThat(found.path()).hasToString(path);
    assertThat(found.repair()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "manager, " + ENTERPRISE + ":manager, BARE_EXTENSION_ATTRIBUTE",
    "Manager.Value, " + ENTERPRISE + ":manager.value, BARE_EXTENSION_ATTRIBUTE",
    "productLicenses.Lucidchart, "
        + LUCID
        + ":productLicenses.Lucidchart, BARE_EXTENSION_ATTRIBUTE",
    ENTERPRISE + ".manager, " + ENTERPRISE + ":manager, DOT_AFTER_SCHEMA",
    LUCID
        + ".productLicenses.Lucidchart, "
        + LUCID
        + ":productLicenses.Lucidchart, DOT_AFTER_SCHEMA",
    CORE + ".userName, userName, DOT_AFTER_SCHEMA",
    CORE + ".name.givenName, name.givenName, DOT_AFTER_SCHEMA"
  })
  @Tag("7644-3.10-2")
  void repairedNamesAreMarked(String name, String path, NameRepair repair) {
    ResolvedAttribute found = resolver.resolve(name).orElseThrow();
    assertThat(found.path()).hasToString(path);
    assertThat(found.repair()).isEqualTo(repair);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        ":",
        "shared",
        "nope",
        "name.",
        ".name",
        "name..givenName",
        "name.nope",
        "name.givenName.x",
        "userName.value",
        "userName ",
        "u\u017FerName",
        "nic\u212AName",
        CORE + ":",
        CORE + ".",
        CORE + ":nope",
        CORE + ":department",
        ENTERPRISE + ":userName",
        ENTERPRISE + ":externalId",
        ENTERPRISE + ":manager.value.x",
        "urn:example:unknown:userName"
      })
  void everythingElseIsUnknown(String name) {
    assertThat(resolver.resolve(name)).isEmpty();
  }

  @ParameterizedTest
  @Tag("7643-3.3-4")
  @ValueSource(strings = {CORE, ENTERPRISE, LUCID, HTTP})
  @Tag("7644-3.10-1")
  void theUriAloneNamesTheContainer(String uri) {
    ResolvedAttribute found = resolver.resolve(uri.toUpperCase(Locale.ROOT)).orElseThrow();
    assertThat(found.path()).isEqualTo(AttributePath.ofSchema(uri));
    assertThat(found.path().isSchema()).isTrue();
    assertThat(found.attribute().type()).isEqualTo(AttributeType.COMPLEX);
    assertThat(found.attribute().subAttributes()).isNotEmpty();
  }

  @Test
  @Tag("7643-3-5")
  void theContainerOfTheCoreSchemaHasTheCommonAttributesToo() {
    ResolvedAttribute found = resolver.resolve(CORE).orElseThrow();
    assertThat(found.attribute().subAttribute("EXTERNALID")).isSameAs(CommonAttributes.EXTERNAL_ID);
    assertThat(found.attribute().subAttribute("username")).isNotNull();
    assertThat(found.attribute().subAttribute("department")).isNull();
  }

  @Test
  void aSubAttributeComesWithItsAttribute() {
    ResolvedAttribute found = resolver.resolve("name.givenName").orElseThrow();
    assertThat(found.attribute().name()).isEqualTo("name");
    assertThat(found.leaf().name()).isEqualTo("givenName");
  }

  @Test
  @Tag("7643-3.1-3")
  void aSchemaCannotChangeTheCommonAttributes() {
    Schema schema = Schema.of("urn:x:thing", "Thing", Attribute.string("ID").required().build());
    ResourceType type = ResourceType.of("Thing", "/Things", schema);
    assertThat(type.resolver().resolve("id").orElseThrow().attribute())
        .isSameAs(CommonAttributes.ID);
  }

  @Test
  void theLongerOfTwoUrisGoesFirst() {
    ResourceType type =
        ResourceType.of("Thing", "/Things", Schema.of("urn:x", "X"))
            .with(Schema.of("urn:x:y", "Y", Attribute.complex("z", text("w")).build()))
            .with(Schema.of("urn:x:y.z", "Z", text("w")));
    assertThat(type.resolver().resolve("urn:x:y.z:w").orElseThrow().path())
        .isEqualTo(AttributePath.ofExtension("urn:x:y.z", "w"));
    assertThat(type.resolver().resolve("urn:x:y.z").orElseThrow().path())
        .isEqualTo(AttributePath.ofSchema("urn:x:y.z"));
    assertThat(type.resolver().resolve("urn:x:y.z.w").orElseThrow().path())
        .isEqualTo(AttributePath.ofExtension("urn:x:y.z", "w"));
  }

  @Test
  void noTextMakesItFail() {
    Random random = new Random(7643);
    String alphabet = "aUrn:.$ []\"\\0é\uD800" + CORE;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int length = random.nextInt(30); length > 0; length--) {
        name.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      assertThat(resolver.resolve(name.toString())).isNotNull();
    }
  }

  private static Attribute text(String name) {
    return Attribute.string(name).build();
  }
}
