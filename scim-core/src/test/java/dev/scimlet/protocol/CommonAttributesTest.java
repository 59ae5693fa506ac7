package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.AssignsIds;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §3.1: the attributes that every resource has")
class CommonAttributesTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"";
  private static final String OTHER_TOKEN = "another-token-with-enough-characters";
  private static final String BASE = "https://example.com/scim/v2";

  private final TestServer server = TestServer.tolerant();

  static List<TestServer> profiles() {
    return List.of(TestServer.strict(), TestServer.tolerant());
  }

  @Test
  @Tag("7643-3.1-1")
  void belongToResourcesWhoseSchemaDoesNotListThem() {
    TestServer devices = Devices.server();

    ScimResponse created =
        devices.post("/Devices", Devices.json("\"serialNumber\":\"1\",\"externalId\":\"x\""));

    assertThat(body(created).names()).contains("id", "externalId", "meta");
    assertThat(found(devices, "/Devices", "externalId eq \"x\" and id pr and meta.created pr"))
        .isEqualTo(1);
    assertThat(body(devices.get("/ServiceProviderConfig")).names())
        .doesNotContain("id", "externalId");
    assertThat(body(devices.get("/ResourceTypes/Device")).names()).doesNotContain("externalId");
  }

  @ParameterizedTest
  @Tag("7643-3.1-7")
  @MethodSource("profiles")
  @Tag("7643-3.1-2")
  @Tag("7643-3.1-13")
  void areAssignedByTheServerWhateverTheClientSends(TestServer any) {
    ScimResponse created =
        any.post(
            "/Users",
            USER
                + ",\"id\":\"mine\",\"meta\":{\"resourceType\":\"Group\",\"location\":\"/mine\","
                + "\"created\":\"2001-01-01T00:00:00Z\",\"version\":\"W/\\\"mine\\\"\","
                + "\"lastModified\":\"2001-01-01T00:00:00Z\"}}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(TestServer.id(created)).isNotEqualTo("mine");
    assertThat(meta(created).names())
        .containsExactlyInAnyOrder(
            "resourceType", "created", "lastModified", "location", "version");
    assertThat(meta(created).toString()).doesNotContain("mine", "2001", "Group");
  }

  @ParameterizedTest
  @Tag("7643-7-9")
  @MethodSource("profiles")
  @Tag("7643-3.1-13")
  void cannotBePatched(TestServer any) {
    String id = any.user("bjensen");
    ScimResponse before = any.get("/Users/" + id);

    ScimResponse patched =
        any.patch(
            "/Users/" + id,
            "{\"op\":\"replace\",\"path\":\"meta.created\",\"value\":\"2001-01-01T00:00:00Z\"}");

    assertThat(patched.status()).isEqualTo(400);
    assertThat(body(patched).getString("scimType")).isEqualTo("mutability");
    assertThat(any.get("/Users/" + id)).isEqualTo(before);
  }

  @Test
  @Tag("7643-3.1-3")
  void keepTheirCharacteristicsWhateverASchemaSaysOfThem() {
    Schema schema =
        Schema.of(
            "urn:example:Badge",
            "Badge",
            Attribute.string("id").build(),
            Attribute.builder("externalId", AttributeType.INTEGER).build(),
            Attribute.string("number").build());
    ResourceType type = ResourceType.of("Badge", "/Badges", schema);
    TestServer badges = TestServer.with(builder -> builder.resourceType(type, new MinimalStore()));

    ScimResponse created =
        badges.post(
            "/Badges",
            "{\"schemas\":[\"urn:example:Badge\"],\"id\":\"mine\",\"externalId\":\"x\","
                + "\"number\":\"7\"}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(TestServer.id(created)).isNotEqualTo("mine");
    assertThat(body(created).getString("externalId")).isEqualTo("x");
    assertThat(body(created).getString("number")).isEqualTo("7");
  }

  @Test
  @Tag("7643-3.1-5")
  @Tag("7643-3.1-6")
  void anIdIsGivenOutOnce() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(server.user("bjensen"));
      ids.add(server.group("Guides"));
      server.delete("/Users/" + ids.get(ids.size() - 2));
      server.delete("/Groups/" + ids.get(ids.size() - 1));
    }

    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  @Tag("7643-3.1-6")
  void anIdStaysWhateverChanges() {
    String id = server.user("bjensen");

    ScimResponse put = server.put("/Users/" + id, USER + ",\"title\":\"Guide\"}");
    ScimResponse patched =
        server.patch(
            "/Users/" + id, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"babs\"}");

    assertThat(TestServer.id(put)).isEqualTo(id);
    assertThat(TestServer.id(patched)).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bulkId", "7-BULKID-7", "a/b", "a:", "a@", "a[", "a`", "a{", "é"})
  @Tag("7643-3.1-8")
  void anIdOfAStoreThatCannotBeOneIsRefused(String id) {
    TestServer assigning = TestServer.over(new AssigningStore(id));

    ScimResponse created = assigning.post("/Users", USER + "}");

    assertThat(created.status()).isEqualTo(500);
    assertThat(assigning.lastEvent().failure()).hasMessageContaining("AssignsIds");
  }

  @ParameterizedTest
  @ValueSource(strings = {"AZaz09", "-._~"})
  void anIdOfAStoreMayHoldWhatAPathHoldsUnescaped(String id) {
    TestServer assigning = TestServer.over(new AssigningStore(id));

    assertThat(TestServer.id(assigning.post("/Users", USER + "}"))).isEqualTo(id);
    assertThat(assigning.get("/Users/" + id).status()).isEqualTo(200);
  }

  @Test
  void anIdHasAtMost255Characters() {
    String longest = "a".repeat(255);
    TestServer assigning = TestServer.over(new AssigningStore(longest));
    TestServer tooLong = TestServer.over(new AssigningStore(longest + "a"));

    assertThat(TestServer.id(assigning.post("/Users", USER + "}"))).isEqualTo(longest);
    assertThat(assigning.get("/Users/" + longest).status()).isEqualTo(200);
    assertThat(assigning.delete("/Users/" + longest + "a").status()).isEqualTo(404);
    assertThat(tooLong.post("/Users", USER + "}").status()).isEqualTo(500);
  }

  @Test
  void idsAreUuidsInTheOrderOfCreation() {
    Clock stopped = Clock.fixed(Instant.parse("2024-02-29T12:00:00.125Z"), ZoneOffset.UTC);
    TestServer fixed = TestServer.with(builder -> builder.clock(stopped));

    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      ids.add(UUID.fromString(fixed.user("user" + i)));
    }

    assertThat(ids).isSorted();
    assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
    assertThat(ids)
        .allMatch(id -> id.getMostSignificantBits() >>> 16 == stopped.instant().toEpochMilli());
  }

  @Test
  @Tag("7643-3.1-9")
  void anIdIsExact() {
    String id = server.user("bjensen");
    String upper = id.toUpperCase(Locale.ROOT);

    assertThat(upper).isNotEqualTo(id);
    assertThat(server.get("/Users/" + upper).status()).isEqualTo(404);
    assertThat(found(server, "/Users", "id eq \"" + id + "\"")).isEqualTo(1);
    assertThat(found(server, "/Users", "id eq \"" + upper + "\"")).isZero();
  }

  @Test
  @Tag("7643-3.1-10")
  void externalIdIsNeverMadeUp() {
    String id = server.user("bjensen");

    assertThat(body(server.get("/Users/" + id)).contains("externalId")).isFalse();
    server.put("/Users/" + id, USER + ",\"externalId\":\"x\"}");
    server.patch("/Users/" + id, "{\"op\":\"remove\",\"path\":\"externalId\"}");
    assertThat(body(server.get("/Users/" + id)).contains("externalId")).isFalse();
  }

  @Test
  @Tag("7643-3.1-12")
  void externalIdIsExactAndMayRepeat() {
    ScimResponse first = server.post("/Users", USER + ",\"externalId\":\"Ab\"}");
    ScimResponse second =
        server.post("/Users", USER.replace("bjensen", "babs") + ",\"externalId\":\"Ab\"}");

    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(found(server, "/Users", "externalId eq \"Ab\"")).isEqualTo(2);
    assertThat(found(server, "/Users", "externalId eq \"ab\"")).isZero();
    assertThat(
            server
                .patch(
                    "/Users/" + TestServer.id(first),
                    "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"Cd\"}")
                .status())
        .isEqualTo(200);
    assertThat(found(server, "/Users", "externalId eq \"Cd\"")).isEqualTo(1);
  }

  @Test
  @Tag("7643-3.1-11")
  @Tag("7643-9.3-1")
  void externalIdIsKnownInItsTenantAlone() {
    TestServer tenants =
        TestServer.with(
            builder ->
                builder.authenticator(
                    BearerTokens.sha256(
                            BearerTokens.hash(TestServer.TOKEN), Principal.of("north", "entra"))
                        .and(BearerTokens.hash(OTHER_TOKEN), Principal.of("south", "entra"))));
    ScimRequest post = ScimRequest.of("POST", "/Users");
    String south = "Bearer " + OTHER_TOKEN;

    tenants.post("/Users", USER + ",\"externalId\":\"1\"}");
    tenants.post("/Users", USER.replace("bjensen", "b") + ",\"externalId\":\"2\"}");
    ScimResponse same =
        tenants.send(
            post.withHeader("Authorization", south).withBody(USER + ",\"externalId\":\"1\"}"));
    ScimResponse foreign =
        tenants.send(
            ScimRequest.of("GET", "/Users?filter=" + encoded("externalId eq \"2\""))
                .withHeader("Authorization", south));

    assertThat(same.status()).isEqualTo(201);
    assertThat(found(tenants, "/Users", "externalId eq \"1\"")).isEqualTo(1);
    assertThat(body(foreign).get("totalResults")).isEqualTo(ScimNumber.of(0));
  }

  @Test
  @Tag("7643-3.1-14")
  void metaIsShownInPartWhenAskedFor() {
    String id = server.user("bjensen");

    ScimObject part = body(server.get("/Users/" + id + "?attributes=meta.location"));
    ScimObject without = body(server.get("/Users/" + id + "?attributes=userName"));

    assertThat(part.getObject("meta"))
        .isEqualTo(TestServer.json("{\"location\":\"/Users/" + id + "\"}"));
    assertThat(without.contains("meta")).isFalse();
  }

  @Test
  @Tag("7643-3.1-15")
  void resourceTypeIsItsExactName() {
    TestServer devices = Devices.server();

    ScimResponse created = devices.post("/Devices", Devices.json("\"serialNumber\":\"1\""));

    assertThat(meta(created).getString("resourceType")).isEqualTo("Device");
    assertThat(found(devices, "/Devices", "meta.resourceType eq \"Device\"")).isEqualTo(1);
    assertThat(found(devices, "/Devices", "meta.resourceType eq \"device\"")).isZero();
  }

  @Test
  @Tag("7643-3.1-16")
  @Tag("7643-3.1-17")
  void lastModifiedEqualsCreatedUntilSomethingChanges() {
    TestServer ticking = TestServer.with(builder -> builder.clock(TestClock.ticking()));
    ScimResponse created = ticking.post("/Users", USER + ",\"title\":\"Guide\"}");
    String path = "/Users/" + TestServer.id(created);
    String time = String.valueOf(meta(created).getString("created"));

    ScimResponse same = replaceTitle(ticking, path, "Guide");
    ScimResponse changed = replaceTitle(ticking, path, "Lead");

    assertThat(Instant.parse(time)).isAfter(Instant.EPOCH);
    assertThat(meta(created).getString("lastModified")).isEqualTo(time);
    assertThat(meta(same)).isEqualTo(meta(created));
    assertThat(meta(changed).getString("created")).isEqualTo(time);
    assertThat(Instant.parse(String.valueOf(meta(changed).getString("lastModified"))))
        .isAfter(Instant.parse(time));
  }

  @Test
  @Tag("7643-3.1-18")
  @Tag("7643-3.1-19")
  @Tag("7643-3.1-20")
  void locationAndVersionAreThoseOfTheHeader() {
    TestServer based = TestServer.with(builder -> builder.baseUrl(BaseUrl.fixed(BASE)));
    ScimResponse created = based.post("/Users", USER + "}");
    String path = "/Users/" + TestServer.id(created);
    ScimResponse put = based.put(path, USER + ",\"title\":\"Guide\"}");

    for (ScimResponse response :
        List.of(created, put, based.get(path), replaceTitle(based, path, "Lead"))) {
      assertThat(meta(response).getString("location")).isEqualTo(BASE + path);
      assertThat(response.headers()).containsEntry("Content-Location", BASE + path);
      assertThat(response.headers())
          .containsEntry("ETag", String.valueOf(meta(response).getString("version")));
      assertThat(meta(response).getString("version")).startsWith("W/\"").endsWith("\"");
    }
    assertThat(created.headers()).containsEntry("Location", BASE + path);
  }

  private static ScimResponse replaceTitle(TestServer any, String path, String title) {
    return any.patch(path, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"" + title + "\"}");
  }

  private static ScimObject meta(ScimResponse response) {
    return Objects.requireNonNull(body(response).getObject("meta"));
  }

  private static int found(TestServer any, String endpoint, String filter) {
    ScimResponse response = any.get(endpoint + "?filter=" + encoded(filter));
    assertThat(response.status()).as(String.valueOf(response.body())).isEqualTo(200);
    return body(response).getValues("Resources").size();
  }

  private static String encoded(String filter) {
    return URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }

  /** Gives every resource the same id of its own. */
  private static final class AssigningStore extends MinimalStore implements AssignsIds {

    private final String id;

    AssigningStore(String id) {
      this.id = id;
    }

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      return super.insert(context, new ResourceKey(key.resourceType(), id), body);
    }
  }
}
