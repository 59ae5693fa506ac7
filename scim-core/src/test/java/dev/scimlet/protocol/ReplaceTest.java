package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.Mutability;
import dev.scimlet.json.ScimJson;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimValue;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7644 §3.5.1: replacing with PUT")
class ReplaceTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"";
  private static final String DEVICE = "\"serialNumber\":\"A-1\"";

  private final TestServer server = Devices.server();

  @Test
  @Tag("7644-3.5-1")
  @Tag("7644-3.5.1-2")
  @Tag("7644-3.5.1-3")
  @Tag("7644-3.5.1-8")
  @Tag("7644-3.1-3")
  void whatIsOmittedIsGone() {
    String id = TestServer.id(server.post("/Users", USER + ",\"title\":\"Guide\"}"));

    ScimResponse response = server.put("/Users/" + id, USER + ",\"displayName\":\"Babs\"}");

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).names()).contains("displayName").doesNotContain("title");
    assertThat(body(server.get("/Users/" + id))).isEqualTo(body(response));
  }

  @Test
  @Tag("7643-3.1-13")
  @Tag("7643-7-9")
  @Tag("7644-3.1-4")
  @Tag("7644-3.5.1-6")
  void readOnlyAttributesInTheBodyChangeNothing() {
    String id = server.user("bjensen");
    ScimObject before = body(server.get("/Users/" + id));

    ScimObject after =
        body(
            server.put(
                "/Users/" + id,
                USER
                    + ",\"active\":true,\"id\":\"other\",\"groups\":[{\"value\":\"g\"}],\"meta\":{\"created\":"
                    + "\"2001-01-01T00:00:00Z\",\"resourceType\":\"Group\",\"version\":\"W/x\"}}"));

    assertThat(after).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.1-4")
  @Tag("7644-3.5.1-1")
  @Tag("7644-3.5.1-6")
  @Tag("7644-3.5.1-9")
  void readOnlyAttributesAreIgnoredInBothProfiles(TestServer any) {
    String path = "/Users/" + any.user("bjensen");
    ScimResponse put =
        any.put(path, USER + ",\"id\":\"other\",\"meta\":{\"resourceType\":\"Group\"}}");

    assertThat(put.status()).isEqualTo(200);
    assertThat("/Users/" + TestServer.id(put)).isEqualTo(path);
    assertThat(body(put).toString()).contains("\"resourceType\":\"User\"");
    assertThat(any.get("/Users/other").status()).isEqualTo(404);
    assertThat(any.put("/Users/other", USER + "}").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.5.1-2")
  @Tag("7644-3.5.1-3")
  @Tag("7644-3.5.1-4")
  @Tag("7643-2.5-2")
  void whatIsOmittedOrNullOrEmptyIsCleared(TestServer any) {
    String full =
        USER
            + ",\"active\":true,\"title\":\"Guide\",\"name\":{\"givenName\":\"B\"},\"emails\":"
            + "[{\"value\":\"a@x\"},{\"value\":\"b@x\"}]}";
    String path = "/Users/" + TestServer.id(any.post("/Users", full));
    any.put(path, USER + ",\"active\":null,\"title\":null,\"emails\":[],\"name\":null}");
    ScimObject cleared = body(any.get(path));
    any.put(path, full);
    any.put(path, USER + ",\"emails\":[{\"value\":\"c@x\"}]}");
    ScimObject replaced = body(any.get(path));

    assertThat(cleared.names()).containsExactlyInAnyOrder("schemas", "id", "userName", "meta");
    assertThat(replaced.names()).contains("emails").doesNotContain("title", "name", "active");
    assertThat(replaced.getValues("emails"))
        .containsExactly(TestServer.json("{\"value\":\"c@x\"}"));
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.5.1-7")
  void whatIsRequiredMustBeThere(TestServer any) {
    String path = "/Users/" + any.user("bjensen");
    ScimResponse put = any.put(path, USER.replace("userName", "displayName") + "}");

    assertThat(put.status()).isEqualTo(400);
    assertThat(body(put).getString("scimType")).isEqualTo("invalidValue");
    assertThat(body(any.get(path)).contains("displayName")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.5.1-12")
  void anExtensionThatIsLeftOutIsGone(TestServer any) {
    String enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    ScimResponse created =
        any.post(
            "/Users",
            USER.replace("\"]", "\",\"" + enterprise + "\"]")
                + ",\""
                + enterprise
                + "\":{\"department\":\"Tours\"}}");
    ScimResponse put = any.put("/Users/" + TestServer.id(created), USER + "}");

    assertThat(body(created).contains(enterprise)).isTrue();
    assertThat(body(put).toString()).doesNotContain(enterprise);
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.5.1-5")
  void anImmutableAttributeIsSetOnceInBothProfiles(TestServer any) {
    String path = "/Devices/" + TestServer.id(any.post("/Devices", Devices.json(DEVICE)));
    ScimResponse set = any.put(path, Devices.json(DEVICE + ",\"vendor\":\"Acme\""));
    ScimResponse omitted = any.put(path, Devices.json(DEVICE));

    assertThat(body(set).getString("vendor")).isEqualTo("Acme");
    assertThat(body(omitted).getString("vendor")).isEqualTo("Acme");
    assertMutability(any.put(path, Devices.json(DEVICE + ",\"vendor\":\"Other\"")));
  }

  @Test
  @Tag("7644-3.5.1-6")
  void storedReadOnlyAttributesStay() {
    ResourceStore store = InMemoryResourceStore.of(Devices.TYPE);
    String id = TestServer.id(created(store, "\"label\":\"old\""));
    ResourceType readOnly =
        ResourceType.of(
            "Device",
            "/Devices",
            Devices.SCHEMA.withAttribute(
                "label", attribute -> attribute.mutability(Mutability.READ_ONLY)));

    ScimResponse response =
        serving(readOnly, store).put("/Devices/" + id, Devices.json(DEVICE + ",\"label\":\"new\""));

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).getString("label")).isEqualTo("old");
  }

  @Test
  @Tag("7643-7-10")
  @Tag("7644-3.5.1-5")
  void anImmutableAttributeStaysWhenOmittedOrRepeated() {
    String id = device("\"vendor\":\"Acme\"");

    ScimObject omitted = body(server.put("/Devices/" + id, Devices.json(DEVICE)));
    ScimObject repeated =
        body(server.put("/Devices/" + id, Devices.json(DEVICE + ",\"vendor\":\"Acme\"")));

    assertThat(omitted.getString("vendor")).isEqualTo("Acme");
    assertThat(repeated).isEqualTo(omitted);
  }

  @Test
  @Tag("7643-7-10")
  @Tag("7644-3.5.1-5")
  void anImmutableAttributeCanBeSetOnce() {
    String id = device("\"label\":\"x\"");

    assertThat(putVendor(id, "Acme").status()).isEqualTo(200);
    assertMutability(putVendor(id, "Other"));
    assertThat(body(server.get("/Devices/" + id)).getString("vendor")).isEqualTo("Acme");
  }

  @Test
  @Tag("7644-3.5.1-5")
  void anImmutableAttributeOfAnExtensionCannotChange() {
    String id = device(lease("\"contract\":\"C-1\",\"lessor\":\"L\""));

    ScimObject kept = body(server.put("/Devices/" + id, Devices.json(DEVICE)));
    ScimResponse changed =
        server.put("/Devices/" + id, Devices.json(DEVICE + "," + lease("\"contract\":\"C-2\"")));

    assertThat(kept.getObject(Devices.LEASE_URI))
        .isEqualTo(TestServer.json("{\"contract\":\"C-1\"}"));
    assertMutability(changed);
  }

  @Test
  @Tag("7644-3.5.1-5")
  void anImmutableSubAttributeStaysAndCannotChange() {
    String id = device("\"site\":{\"plot\":\"7\",\"code\":\"a\"}");
    String path = "/Devices/" + id;

    ScimObject kept = body(server.put(path, Devices.json(DEVICE + ",\"site\":{\"code\":\"b\"}")));

    assertThat(kept.getObject("site"))
        .isEqualTo(TestServer.json("{\"code\":\"b\",\"plot\":\"7\"}"));
    assertMutability(server.put(path, Devices.json(DEVICE + ",\"site\":{\"plot\":\"8\"}")));
    assertThat(body(server.put(path, Devices.json(DEVICE))).getObject("site"))
        .isEqualTo(TestServer.json("{\"plot\":\"7\"}"));
  }

  @Test
  @Tag("7643-7-11")
  @Tag("7644-3.5.1-3")
  void whatIsNeverReturnedStaysWhenOmitted() {
    ResourceStore store = InMemoryResourceStore.of(Devices.TYPE);
    ScimResponse created = created(store, "\"pin\":\"1234\"");
    String id = TestServer.id(created);

    ScimResponse response =
        serving(Devices.TYPE, store).put("/Devices/" + id, Devices.json(DEVICE));

    assertThat(body(created).contains("pin")).isFalse();
    assertThat(body(response).contains("pin")).isFalse();
    assertThat(stored(store, id).get("pin")).isEqualTo(ScimSecret.of("1234"));
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.5.1-3")
  void whatIsReturnedOnRequestStaysWhenOmitted(TestServer any) {
    String hidden = ",\"note\":\"n\",\"site\":{\"building\":\"b\",\"room\":\"1\"}";
    String path = "/Devices/" + TestServer.id(any.post("/Devices", Devices.json(DEVICE + hidden)));
    any.put(path, ScimJson.print(body(any.get(path))));
    ScimObject kept = body(any.get(path + "?attributes=note,site.room"));
    any.put(path, Devices.json(DEVICE + ",\"note\":\"other\",\"site\":{\"room\":\"2\"}"));
    ScimObject changed = body(any.get(path + "?attributes=note,site,site.room"));

    assertThat(kept.getString("note")).isEqualTo("n");
    assertThat(kept.getObject("site")).isEqualTo(TestServer.json("{\"room\":\"1\"}"));
    assertThat(changed.getString("note")).isEqualTo("other");
    assertThat(String.valueOf(changed.getObject("site"))).contains("\"2\"").doesNotContain("b\"");
  }

  @Test
  void whatTheSchemaKnowsNoMoreStaysStored() {
    ResourceStore store = InMemoryResourceStore.of(Devices.TYPE);
    String id = TestServer.id(created(store, "\"label\":\"old\""));
    ResourceType narrow =
        ResourceType.of("Device", "/Devices", Devices.SCHEMA.only("serialNumber", "port"));

    ScimResponse response =
        serving(narrow, store).put("/Devices/" + id, Devices.json(DEVICE + ",\"port\":1"));

    assertThat(body(response).names()).contains("port").doesNotContain("label");
    assertThat(body(serving(Devices.TYPE, store).get("/Devices/" + id)).getString("label"))
        .isEqualTo("old");
  }

  @Test
  @Tag("7644-3.5.1-11")
  void puttingWhatWasReadKeepsTheVersion() {
    String user = server.user("bjensen");
    String group = server.group("Sales", user);
    String device = device("\"tags\":[\"a\",\"b\"],\"weight\":1.50," + lease("\"lessor\":\"L\""));

    for (String path : new String[] {"/Users/" + user, "/Groups/" + group, "/Devices/" + device}) {
      ScimResponse read = server.get(path);
      ScimResponse put = server.put(path, ScimJson.print(body(read)));

      assertThat(put.status()).isEqualTo(200);
      assertThat(put.headers().get("ETag")).isNotNull().isEqualTo(read.headers().get("ETag"));
      assertThat(body(put)).isEqualTo(body(read));
    }
  }

  @Test
  @Tag("7644-3.5.1-2")
  void theMembersOfAGroupAreReplaced() {
    String adele = server.user("adele");
    String alex = server.user("alex");
    String group = server.group("Sales", adele);

    ScimResponse one = putGroup(group, ",\"members\":[{\"value\":\"" + alex + "\"}]");
    ScimResponse none = putGroup(group, "");

    assertThat(body(one).getValues("members"))
        .extracting(ReplaceTest::memberId)
        .containsExactly(alex);
    assertThat(body(none).getValues("members")).isEmpty();
    assertThat(body(server.get("/Users/" + alex)).contains("groups")).isFalse();
  }

  @Test
  @Tag("7644-3.14-3")
  void anOldVersionInIfMatchIsRefused() {
    String id = server.user("bjensen");
    String old = String.valueOf(server.get("/Users/" + id).headers().get("ETag"));
    ScimRequest put = ScimRequest.of("PUT", "/Users/" + id).withHeader("If-Match", old);

    ScimResponse first = server.send(put.withBody(USER + ",\"title\":\"a\"}"));
    ScimResponse second = server.send(put.withBody(USER + ",\"title\":\"b\"}"));

    assertThat(first.status()).isEqualTo(200);
    assertThat(first.headers().get("ETag")).isNotEqualTo(old);
    assertThat(second.status()).isEqualTo(412);
    assertThat(body(server.get("/Users/" + id)).getString("title")).isEqualTo("a");
  }

  @Test
  @Tag("7644-3.2-1")
  @Tag("7644-3.5.1-1")
  void nothingIsCreatedUnderAnIdOfTheClient() {
    assertThat(server.put("/Users/new", USER + "}").status()).isEqualTo(404);
    assertThat(server.get("/Users/new").status()).isEqualTo(404);
  }

  private static String lease(String members) {
    return "\"" + Devices.LEASE_URI + "\":{" + members + "}";
  }

  private static String memberId(ScimValue member) {
    return String.valueOf(((ScimObject) member).getString("value"));
  }

  private static void assertMutability(ScimResponse response) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("mutability");
  }

  private String device(String members) {
    return TestServer.id(server.post("/Devices", Devices.json(DEVICE + "," + members)));
  }

  private ScimResponse putVendor(String id, String vendor) {
    return server.put("/Devices/" + id, Devices.json(DEVICE + ",\"vendor\":\"" + vendor + "\""));
  }

  private ScimResponse putGroup(String id, String members) {
    return server.put(
        "/Groups/" + id,
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Sales\""
            + members
            + "}");
  }

  private static ScimResponse created(ResourceStore store, String members) {
    return serving(Devices.TYPE, store).post("/Devices", Devices.json(DEVICE + "," + members));
  }

  private static StoredResource stored(ResourceStore store, String id) {
    StoreContext context =
        new StoreContext("default", "default", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    return store.get(context, new ResourceKey("Device", id), Projection.everything()).orElseThrow();
  }

  private static TestServer serving(ResourceType type, ResourceStore store) {
    return TestServer.with(builder -> builder.resourceType(type, store));
  }
}
