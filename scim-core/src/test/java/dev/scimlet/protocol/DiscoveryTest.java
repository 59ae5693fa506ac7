package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.schema.Schema;
import dev.scimlet.schema.Schemas;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §4: discovery")
class DiscoveryTest {

  private static final String BASE = "https://example.com/scim/v2";

  private final TestServer server =
      TestServer.with(
          builder ->
              builder
                  .baseUrl(BaseUrl.fixed(BASE))
                  .limits(EngineLimits.defaults().withPageSizes(20, 50)));

  @Test
  @Tag("7643-5-3")
  @Tag("7644-3.4.2.2-1")
  @Tag("7644-3.5-2")
  @Tag("7644-3.5.2-1")
  @Tag("7644-4-1")
  void theConfigurationSaysWhatTheServerDoes() {
    ScimObject config = body(server.get("/ServiceProviderConfig"));

    assertThat(config.getValues("schemas"))
        .extracting(ScimValue::toString)
        .containsExactly("\"" + Schemas.SERVICE_PROVIDER_CONFIG_URI + "\"");
    assertThat(feature(config, "patch").get("supported")).isEqualTo(ScimBoolean.TRUE);
    assertThat(feature(config, "etag").get("supported")).isEqualTo(ScimBoolean.TRUE);
    assertThat(feature(config, "filter"))
        .isEqualTo(TestServer.json("{\"supported\":true,\"maxResults\":50}"));
    assertThat(feature(config, "bulk"))
        .isEqualTo(
            TestServer.json(
                "{\"supported\":true,\"maxOperations\":1000,\"maxPayloadSize\":4194304}"));
    assertThat(feature(config, "pagination").get("defaultPageSize")).isEqualTo(ScimNumber.of(20));
    assertThat(config.getValues("authenticationSchemes")).hasSize(1);
  }

  @Test
  void whatIsNotAnnouncedIsNotDone() {
    assertThat(server.get("/Me").status()).isEqualTo(501);
  }

  @Test
  @Tag("7643-6-4")
  @Tag("7644-3.2-2")
  @Tag("7644-4-3")
  void usersAreTheFirstResourceType() {
    ScimObject list = body(server.get("/ResourceTypes"));

    assertThat(list.get("totalResults")).isEqualTo(ScimNumber.of(2));
    assertThat(resources(list))
        .extracting(type -> type.getString("name"))
        .containsExactly("User", "Group");
    assertThat(resources(list))
        .extracting(type -> type.getString("endpoint"))
        .containsExactly("/Users", "/Groups");
  }

  @Test
  @Tag("7644-4-3")
  void aResourceTypeNamesItsSchemaAndExtensions() {
    ScimObject user = body(server.get("/ResourceTypes/User"));

    assertThat(user.getString("id")).isEqualTo("User");
    assertThat(user.getString("schema")).isEqualTo(Schemas.USER_URI);
    assertThat(user.getValues("schemaExtensions"))
        .containsExactly(
            TestServer.json(
                "{\"schema\":\"" + Schemas.ENTERPRISE_USER_URI + "\",\"required\":false}"));
    assertThat(resources(body(server.get("/ResourceTypes")))).contains(user);
  }

  @ParameterizedTest
  @CsvSource({
    "/ServiceProviderConfig, ServiceProviderConfig",
    "/ResourceTypes/Group, ResourceType",
    "/Schemas/urn:ietf:params:scim:schemas:core:2.0:Group, Schema"
  })
  void metaSaysWhereTheDocumentIs(String path, String resourceType) {
    ScimObject meta = Objects.requireNonNull(body(server.get(path)).getObject("meta"));

    assertThat(meta.getString("resourceType")).isEqualTo(resourceType);
    assertThat(meta.getString("location")).isEqualTo(BASE + path);
  }

  @Test
  @Tag("7643-7-2")
  @Tag("7644-4-2")
  void everySchemaOfTheListIsFoundByItsId() {
    List<ScimObject> schemas = resources(body(server.get("/Schemas")));

    assertThat(schemas)
        .extracting(schema -> schema.getString("id"))
        .contains(Schemas.USER_URI, Schemas.GROUP_URI, Schemas.ENTERPRISE_USER_URI)
        .doesNotHaveDuplicates();
    for (ScimObject schema : schemas) {
      assertThat(body(server.get("/Schemas/" + schema.getString("id")))).isEqualTo(schema);
    }
  }

  @ParameterizedTest
  @Tag("7643-7-2")
  @ValueSource(
      strings = {
        "urn:ietf:params:scim:schemas:core:2.0:user",
        "URN:IETF:PARAMS:SCIM:SCHEMAS:CORE:2.0:USER",
        "urn%3Aietf%3Aparams%3Ascim%3Aschemas%3Acore%3A2.0%3AUser"
      })
  @Tag("7644-4-2")
  @Tag("7644-3.10-1")
  void aSchemaIsFoundInAnyCase(String uri) {
    assertThat(body(server.get("/Schemas/" + uri)).getString("id")).isEqualTo(Schemas.USER_URI);
  }

  @Test
  void aSchemaCanBeReadBack() {
    ScimObject user = body(server.get("/Schemas/" + Schemas.USER_URI));

    assertThat(Schema.of(user)).isEqualTo(Schemas.user());
  }

  @Test
  void characteristicsAreWrittenAsTheRfcWritesThem() {
    String text = body(server.get("/Schemas")).toString();

    assertThat(text)
        .contains("\"multiValued\":", "\"caseExact\":", "\"subAttributes\":", "\"readWrite\"")
        .contains("\"readOnly\"", "\"writeOnly\"", "\"dateTime\"", "\"referenceTypes\":")
        .doesNotContain("null", "READ_ONLY", "DATE_TIME", "multivalued");
  }

  @Test
  @Tag("7644-3.1-2")
  void messagesHaveNoSchemasToBeRead() {
    assertThat(resources(body(server.get("/Schemas"))))
        .extracting(schema -> String.valueOf(schema.getString("id")))
        .noneMatch(id -> id.startsWith("urn:ietf:params:scim:api:"));
    for (String message : List.of("Error", "ListResponse", "PatchOp", "SearchRequest")) {
      String uri = "urn:ietf:params:scim:api:messages:2.0:" + message;
      assertThat(server.get("/Schemas/" + uri).status()).isEqualTo(404);
    }
  }

  @Test
  @Tag("7644-4-7")
  void everySchemaThatIsNamedCanBeRead() {
    List<String> named = new ArrayList<>();
    for (ScimObject type : resources(body(Devices.server().get("/ResourceTypes")))) {
      named.add(type.getString("schema"));
      type.getValues("schemaExtensions")
          .forEach(extension -> named.add(((ScimObject) extension).getString("schema")));
    }
    assertThat(named).hasSizeGreaterThan(4);
    assertThat(resources(body(Devices.server().get("/Schemas"))))
        .extracting(schema -> schema.getString("id"))
        .containsAll(named)
        .contains(
            Schemas.SERVICE_PROVIDER_CONFIG_URI,
            "urn:ietf:params:scim:schemas:core:2.0:ResourceType",
            "urn:ietf:params:scim:schemas:core:2.0:Schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "startIndex=2&count=1",
        "count=0",
        "sortBy=id&sortOrder=descending",
        "attributes=id",
        "excludedAttributes=attributes"
      })
  @Tag("7644-4-4")
  @Tag("7644-4-8")
  void parametersOfQueriesChangeNothing(String parameters) {
    for (String path : List.of("/ServiceProviderConfig", "/ResourceTypes", "/Schemas")) {
      assertThat(server.get(path + "?" + parameters)).isEqualTo(server.get(path));
    }
  }

  @ParameterizedTest
  @Tag("7643-7-2")
  @ValueSource(strings = {"/ServiceProviderConfig", "/ResourceTypes", "/Schemas"})
  @Tag("7644-4-6")
  void documentsHaveNoNullsAndCannotBeChanged(String path) {
    assertThat(body(server.get(path)).toString()).doesNotContain(":null", "[null");
    assertThat(server.post(path, "{}").status()).isEqualTo(405);
    assertThat(server.put(path, "{}").status()).isEqualTo(405);
    assertThat(server.patch(path, "").status()).isEqualTo(405);
    assertThat(server.delete(path).status()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ResourceTypes", "/Schemas"})
  @Tag("7644-4-5")
  void listsCannotBeFiltered(String path) {
    assertThat(server.get(path + "?filter=id+pr").status()).isEqualTo(403);
    assertThat(server.get(path + "?startIndex=1&count=1").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/ResourceTypes/Device", "/Schemas/urn:example:none", "/Schemas/User"})
  @Tag("7644-4-2")
  @Tag("7644-4-3")
  void whatIsNotServedIsNotFound(String path) {
    assertThat(server.get(path).status()).isEqualTo(404);
  }

  @Test
  void aTypeOfTheHostIsAnnouncedLikeTheOthers() {
    TestServer devices = Devices.server();

    assertThat(resources(body(devices.get("/ResourceTypes"))))
        .extracting(type -> type.getString("name"))
        .containsExactly("User", "Group", "Device");
    assertThat(Schema.of(body(devices.get("/Schemas/" + Devices.LEASE_URI))))
        .isEqualTo(Devices.LEASE);
    assertThat(server.get("/Schemas/" + Devices.URI).status()).isEqualTo(404);
    assertThat(server.get("/Devices").status()).isEqualTo(404);
  }

  private static ScimObject feature(ScimObject config, String name) {
    return Objects.requireNonNull(config.getObject(name));
  }

  private static List<ScimObject> resources(ScimObject list) {
    return list.getValues("Resources").stream().map(ScimObject.class::cast).toList();
  }
}
