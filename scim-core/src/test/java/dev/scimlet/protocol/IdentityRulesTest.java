package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whose account it is and who may call: the rules of the project's security catalogue that concern
 * identity, authentication and tenants.
 */
@DisplayName("Security rules R1 to R6 and R23: identity, authentication, tenants")
class IdentityRulesTest {

  private static final String OTHER_TOKEN = "another-token-with-enough-characters";
  private static final String USER_SCHEMA =
      "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";
  private static final String TITLE =
      "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Captain\"}";

  private final TestServer server = TestServer.tolerant();
  private final TestServer tenants = TestServer.with(IdentityRulesTest::withTwoTenants);

  @Test
  @Tag("7643-3.1-7")
  @DisplayName("R1: ids are made by the server")
  @Tag("7644-3.3-1")
  void r01IdsAreMadeByTheServer() {
    ScimResponse created =
        server.post("/Users", "{" + USER_SCHEMA + ",\"id\":\"mine\",\"userName\":\"adele\"}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(TestServer.id(created)).isNotEqualTo("mine").matches("[A-Za-z0-9._~-]{1,255}");
    assertThat(server.get("/Users/mine").status()).isEqualTo(404);
  }

  @Test
  @DisplayName("R1: the id in the path wins over the one in the body")
  @Tag("7644-3.5.1-9")
  void r01ThePathWins() {
    String adele = server.user("adele");
    String alex = server.user("alex");

    ScimResponse replaced =
        server.put(
            "/Users/" + adele,
            "{" + USER_SCHEMA + ",\"id\":\"" + alex + "\",\"userName\":\"adele2\"}");

    assertThat(TestServer.id(replaced)).isEqualTo(adele);
    assertThat(body(server.get("/Users/" + alex)).getString("userName")).isEqualTo("alex");
  }

  @ParameterizedTest
  @Tag("7643-9.2-2")
  @ValueSource(strings = {"a%20b", "a%22", "%C3%A4", "'or'1", "a*"})
  @DisplayName("R1: what can be no id is not looked up")
  @Tag("7644-3.4.1-2")
  void r01OtherCharactersAreNoId(String id) {
    assertThat(server.get("/Users/" + id).status()).isEqualTo(404);
    assertThat(server.get("/Users/" + "a".repeat(256)).status()).isEqualTo(404);
  }

  @Test
  @Tag("7643-3.1-12")
  @DisplayName("R2: externalId is data, not an identity")
  void r02ExternalIdIdentifiesNothing() {
    String first = withExternalId("adele");
    String second = withExternalId("alex");

    assertThat(first).isNotEqualTo(second);
    assertThat(server.get("/Users/42").status()).isEqualTo(404);
    assertThat(body(server.get("/Users?filter=externalId+eq+%2242%22")).get("totalResults"))
        .isEqualTo(ScimNumber.of(2));
  }

  @Test
  @DisplayName("R3: create never adopts an account that is there")
  @Tag("7644-3.3-7")
  void r03CreateNeverAdopts() {
    String id = server.user("adele");
    ScimResponse before = server.get("/Users/" + id);

    ScimResponse refused =
        server.post(
            "/Users",
            "{" + USER_SCHEMA + ",\"userName\":\"ADELE\",\"externalId\":\"1\",\"active\":false}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(body(refused).getString("scimType")).isEqualTo("uniqueness");
    assertThat(server.get("/Users/" + id)).isEqualTo(before);
  }

  @Test
  @DisplayName("R4: there is no engine without an authenticator")
  @Tag("7644-2.2-1")
  void r04AnEngineNeedsAnAuthenticator() {
    ScimEngine.Builder builder =
        ScimEngine.builder()
            .resourceType(TestServer.USER, InMemoryResourceStore.of(TestServer.USER));

    assertThatIllegalStateException().isThrownBy(builder::build);
  }

  @Test
  @DisplayName("R4: a principal without tenant or name cannot be expressed")
  @SuppressWarnings("NullAway") // that is the point
  void r04APrincipalHasTenantAndName() {
    assertThatNullPointerException().isThrownBy(() -> Principal.of(null, "entra"));
    assertThatNullPointerException().isThrownBy(() -> Principal.of("north", null));
    assertThatIllegalArgumentException().isThrownBy(() -> Principal.of("", "entra"));
    assertThatIllegalArgumentException().isThrownBy(() -> Principal.of("north", ""));
    assertThat(new Principal("north", "entra", Set.of("read")).scopes()).containsExactly("read");
  }

  @ParameterizedTest
  @EnumSource(Authorizer.Action.class)
  @DisplayName("R4: the authorizer is asked before every operation")
  @Tag("7644-2-3")
  @Tag("7644-3.12-8")
  void r04EveryActionCanBeForbidden(Authorizer.Action forbidden) {
    TestServer guarded =
        TestServer.with(
            builder -> builder.authorizer((principal, action, type, id) -> action != forbidden));
    String id = forbidden == Authorizer.Action.CREATE ? "none" : guarded.user("adele");
    ScimResponse response =
        switch (forbidden) {
          case DISCOVER -> guarded.get("/Schemas");
          case READ -> guarded.get("/Users/" + id);
          case SEARCH -> guarded.get("/Users");
          case CREATE -> guarded.post("/Users", "{}");
          case REPLACE -> guarded.put("/Users/" + id, "{}");
          case PATCH -> guarded.patch("/Users/" + id, TITLE);
          case DELETE -> guarded.delete("/Users/" + id);
        };

    assertThat(response.status()).isEqualTo(403);
    assertThat(guarded.lastEvent().principal()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Users",
        "/Groups",
        "/Users/1",
        "/ServiceProviderConfig",
        "/Schemas",
        "/ResourceTypes",
        "//Users",
        "/Users/",
        "/Users/..",
        "/%55sers",
        "/Users%2f1",
        "/Users;a=b",
        "/Bulk",
        "/",
        "",
        "/%"
      })
  @DisplayName("R5: whatever the path, without credentials the answer is 401")
  @Tag("7644-2-1")
  @Tag("7644-2.2-1")
  @Tag("7644-3.12-8")
  void r05NothingIsOpen(String path) {
    ScimResponse response =
        server.send(ScimRequest.of("GET", path).withHeader("Authorization", "none"));

    assertThat(response.status()).isEqualTo(401);
    assertThat(response.headers()).containsKey("WWW-Authenticate");
  }

  @Test
  @DisplayName("R5: a path is decoded once")
  @Tag("7644-1.2-1")
  void r05ThePathIsDecodedOnce() {
    String id = server.user("adele");

    assertThat(server.get("/%55sers/" + id).status()).isEqualTo(200);
    assertThat(server.get("/%2555sers/" + id).status()).isEqualTo(404);
    assertThat(server.get("//Users//" + id + "/").status()).isEqualTo(200);
    assertThat(server.get("/Users/%2e%2e/Users/" + id).status()).isEqualTo(400);
  }

  @Test
  @DisplayName("R6: tenants do not see each other")
  @Tag("7644-6-1")
  void r06TenantsDoNotSeeEachOther() {
    String north = tenants.user("adele");
    ScimResponse south = inSouth("POST", "/Users", "{" + USER_SCHEMA + ",\"userName\":\"adele\"}");

    assertThat(south.status()).isEqualTo(201);
    assertThat(body(inSouth("GET", "/Users", "")).get("totalResults")).isEqualTo(ScimNumber.of(1));
    assertThat(tenants.get("/Users/" + TestServer.id(south)).status()).isEqualTo(404);
    assertThat(inSouth("GET", "/Users/" + north, "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
  @DisplayName("R6: another tenant's resource looks exactly like none")
  @Tag("7644-6-1")
  void r06AForeignResourceLooksLikeNone(String method) {
    String north = tenants.user("adele");
    String json =
        method.equals("PATCH")
            ? "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                + TITLE
                + "]}"
            : "{" + USER_SCHEMA + ",\"userName\":\"alex\"}";

    ScimResponse foreign = inSouth(method, "/Users/" + north, json);
    ScimResponse absent = inSouth(method, "/Users/" + north.replace('7', '8'), json);

    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign).isEqualTo(absent);
    assertThat(foreign.bytes()).isEqualTo(absent.bytes());
    assertThat(body(tenants.get("/Users/" + north)).getString("userName")).isEqualTo("adele");
  }

  @Test
  @DisplayName("R6: another tenant's user cannot become a member")
  @Tag("7644-6-1")
  void r06AForeignMemberIsRefused() {
    String north = tenants.user("adele");

    ScimResponse foreign = inSouth("POST", "/Groups", groupOf(north));
    ScimResponse absent = inSouth("POST", "/Groups", groupOf("nobody"));

    assertThat(foreign.status()).isEqualTo(400);
    assertThat(foreign.bytes()).isEqualTo(absent.bytes());
  }

  @Test
  @DisplayName("R6: two tenants may have the same id and the same externalId")
  @Tag("7644-6.2-1")
  void r06IdentifiersAreThoseOfATenant() {
    InMemoryResourceStore store = InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
    ResourceKey key = new ResourceKey("User", "42");
    for (String tenant : List.of("north", "south")) {
      ScimObject body =
          ScimObject.builder().put("userName", "of-" + tenant).put("externalId", "7").build();
      store.insert(
          new StoreContext(tenant, "test", Instant.EPOCH, Instant.MAX),
          key,
          Resource.of(TestServer.USER, body));
    }
    TestServer both = TestServer.over(store, IdentityRulesTest::withTwoTenants);

    assertThat(body(both.get("/Users/42")).getString("userName")).isEqualTo("of-north");
    assertThat(body(both.get("/Users?filter=externalId+eq+%227%22")).get("totalResults"))
        .isEqualTo(ScimNumber.of(1));
    assertThat(body(inSouth(both, "GET", "/Users/42", "")).getString("userName"))
        .isEqualTo("of-south");
  }

  @Test
  @DisplayName("R6: the credentials alone select the tenant")
  @Tag("7644-6.1-1")
  void r06NeitherPathNorHeaderSelectsATenant() {
    String north = tenants.user("adele");
    inSouth("POST", "/Users", "{" + USER_SCHEMA + ",\"userName\":\"alex\"}");
    ScimRequest users = ScimRequest.of("GET", "/Users").withHeader("X-Tenant", "south");

    assertThat(tenants.get("/south/Users").status()).isEqualTo(404);
    assertThat(tenants.get("/Tenants/south/Users").status()).isEqualTo(404);
    assertThat(body(tenants.send(users)).toString()).contains(north).doesNotContain("alex");
  }

  @Test
  @Tag("7643-9.2-2")
  @DisplayName("R23: a token has 256 random bits and is kept as a hash")
  void r23TokensAreRandomAndHashed() {
    List<String> tokens = List.of(BearerTokens.generate(), BearerTokens.generate());

    assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.length() == 43);
    assertThat(BearerTokens.hash(tokens.get(0))).hasSize(64).doesNotContain(tokens.get(0));
  }

  private String withExternalId(String userName) {
    return TestServer.id(
        server.post(
            "/Users",
            "{" + USER_SCHEMA + ",\"userName\":\"" + userName + "\",\"externalId\":\"42\"}"));
  }

  private static ScimEngine.Builder withTwoTenants(ScimEngine.Builder builder) {
    return builder.authenticator(
        BearerTokens.sha256(BearerTokens.hash(TestServer.TOKEN), Principal.of("north", "entra"))
            .and(BearerTokens.hash(OTHER_TOKEN), Principal.of("south", "entra")));
  }

  private ScimResponse inSouth(String method, String target, String json) {
    return inSouth(tenants, method, target, json);
  }

  private static ScimResponse inSouth(
      TestServer server, String method, String target, String json) {
    return server.send(
        ScimRequest.of(method, target)
            .withHeader("Authorization", "Bearer " + OTHER_TOKEN)
            .withBody(json));
  }

  private static String groupOf(String member) {
    return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
        + "\"displayName\":\"Sales\",\"members\":[{\"value\":\""
        + member
        + "\"}]}";
  }
}
