package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Returned;
import dev.scimlet.password.PasswordException;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimBoolean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §4.1.1: the way of a password to the host's handler")
class PasswordHandlerTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"";
  private static final String SECRET = "t1meMa$heen";
  private static final String SET =
      "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"" + SECRET + "\"}";
  private static final String REMOVE = "{\"op\":\"remove\",\"path\":\"password\"}";

  private final KeptPasswords passwords = new KeptPasswords();
  private final TestServer server = with(builder -> builder);

  /** Loses the first races, or cannot delete. */
  private static final class ContestedStore extends MinimalStore {

    private int lostRaces;
    private boolean deletes = true;

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      loseRace(new StoreException.Conflict(null));
      return super.insert(context, key, body);
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      loseRace(new StoreException.VersionMismatch());
      return super.replace(context, key, body, expected);
    }

    @Override
    public void delete(StoreContext context, ResourceKey key, Version expected) {
      if (!deletes) {
        throw new StoreException.Unavailable(Duration.ofSeconds(7), null);
      }
      super.delete(context, key, expected);
    }

    private void loseRace(StoreException lost) {
      if (lostRaces > 0) {
        lostRaces--;
        throw lost;
      }
    }
  }

  @Test
  @Tag("7643-4.1.1-10")
  void aNewResourceHandsItsPasswordOver() {
    ScimResponse created = create();

    assertThat(created.status()).isEqualTo(201);
    assertThat(passwords.preparedFor).isEqualTo("default/User/null");
    assertThat(passwords.kept)
        .containsExactly(Map.entry("default/User/" + TestServer.id(created), SECRET));
  }

  @Test
  void anotherTenantHasPasswordsOfItsOwn() {
    TestServer tenant =
        with(
            builder ->
                builder.authenticator(
                    BearerTokens.sha256(
                        BearerTokens.hash(TestServer.TOKEN), Principal.of("acme", "entra"))));

    String id = TestServer.id(tenant.post("/Users", USER + ",\"password\":\"" + SECRET + "\"}"));

    assertThat(passwords.kept).containsOnlyKeys("acme/User/" + id);
  }

  @Test
  @Tag("7644-3.5.1-10")
  void aReplacementWithoutAPasswordKeepsIt() {
    String id = TestServer.id(create());

    assertThat(server.put("/Users/" + id, USER + ",\"title\":\"Guide\"}").status()).isEqualTo(200);

    assertThat(passwords.of(id)).isEqualTo(SECRET);
    assertThat(passwords.keeps).isEqualTo(1);
    assertThat(passwords.forgets).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"password\":null}",
        ",\"PassWord\":null}",
        ",\"password\":\"\"}",
        ",\"urn:ietf:params:scim:schemas:core:2.0:User\":{\"password\":null}}"
      })
  @Tag("7644-3.5.1-4")
  void aReplacementWithNullForgetsThePassword(String rest) {
    String id = TestServer.id(create());

    assertThat(server.put("/Users/" + id, USER + rest).status()).isEqualTo(200);

    assertThat(passwords.kept).isEmpty();
    assertThat(passwords.keeps).isEqualTo(1);
    assertThat(passwords.forgets).isEqualTo(1);
  }

  @Test
  void anEmptyPasswordInAStrictReplacementIsUpToTheHost() {
    TestServer strict = with(builder -> builder.clientProfile(ClientProfile.strict()));
    String id = TestServer.id(strict.post("/Users", USER + ",\"password\":\"" + SECRET + "\"}"));

    ScimResponse put = strict.put("/Users/" + id, USER + ",\"password\":\"\"}");

    assertThat(put.status()).isEqualTo(400);
    assertThat(passwords.of(id)).isEqualTo(SECRET);
  }

  @Test
  void aReplacementWithAPasswordChangesIt() {
    String id = TestServer.id(create());

    ScimResponse replaced = server.put("/Users/" + id, USER + ",\"password\":\"another\"}");

    assertThat(replaced.status()).isEqualTo(200);
    assertThat(passwords.preparedFor).isEqualTo("default/User/" + id);
    assertThat(passwords.of(id)).isEqualTo("another");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"another\"}",
        "{\"op\":\"add\",\"path\":\"password\",\"value\":\"another\"}",
        "{\"op\":\"replace\",\"path\":\"PassWord\",\"value\":\"another\"}",
        "{\"op\":\"replace\",\"path\":\"urn:ietf:params:scim:schemas:core:2.0:User:password\","
            + "\"value\":\"another\"}",
        "{\"op\":\"replace\",\"value\":{\"password\":\"another\"}}",
        "{\"op\":\"add\",\"value\":{\"title\":\"Guide\",\"password\":\"another\"}}",
        "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"first\"},"
            + "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"another\"}",
        "{\"op\":\"remove\",\"path\":\"password\"},"
            + "{\"op\":\"add\",\"path\":\"password\",\"value\":\"another\"}"
      })
  void aPatchChangesThePassword(String operations) {
    String id = TestServer.id(create());

    ScimResponse patched = server.patch("/Users/" + id, operations);

    assertThat(patched.status()).isEqualTo(200);
    assertThat(passwords.of(id)).isEqualTo("another");
    assertThat(passwords.prepared).isEqualTo(2);
    assertThat(passwords.keeps).isEqualTo(2);
  }

  @Test
  void aPatchOfOtherAttributesLeavesThePassword() {
    String id = TestServer.id(create());

    server.patch("/Users/" + id, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}");

    assertThat(passwords.keeps).isEqualTo(1);
    assertThat(passwords.forgets).isZero();
  }

  @Test
  @DisplayName("a password alone changes nothing of the resource, not even its version")
  void aPasswordAloneKeepsTheVersion() {
    String id = TestServer.id(create());
    ScimResponse before = server.get("/Users/" + id);

    assertThat(server.patch("/Users/" + id, SET)).isEqualTo(before);
    assertThat(server.get("/Users/" + id)).isEqualTo(before);
    assertThat(passwords.keeps).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        REMOVE,
        "{\"op\":\"replace\",\"path\":\"password\",\"value\":null}",
        "{\"op\":\"add\",\"path\":\"password\",\"value\":null}",
        "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"\"}",
        "{\"op\":\"replace\",\"value\":{\"password\":null}}",
        SET + "," + REMOVE
      })
  void aPatchRemovesThePassword(String operations) {
    String id = TestServer.id(create());

    assertThat(server.patch("/Users/" + id, operations).status()).isEqualTo(200);

    assertThat(passwords.kept).isEmpty();
    assertThat(passwords.keeps).isEqualTo(1);
  }

  @Test
  void aRequiredPasswordCannotBeRemoved() {
    Attribute pin =
        Attribute.builder("password", AttributeType.STRING)
            .returned(Returned.NEVER)
            .required()
            .build();
    ResourceType door =
        ResourceType.of("Door", "/Doors", Schema.of("urn:example:door", "Door", pin));
    TestServer doors = with(builder -> builder.resourceType(door, new MinimalStore()));
    String id =
        TestServer.id(
            doors.post("/Doors", "{\"schemas\":[\"urn:example:door\"],\"password\":\"1234\"}"));

    ScimResponse response = doors.patch("/Doors/" + id, REMOVE);

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("mutability");
    assertThat(passwords.kept).containsOnlyKeys("default/Door/" + id);
    String none = "{\"schemas\":[\"urn:example:door\"],\"password\":null}";
    assertThat(doors.put("/Doors/" + id, none).status()).isEqualTo(400);
    assertThat(passwords.kept).containsOnlyKeys("default/Door/" + id);
  }

  @Test
  void anAttributeThatIsNoSecretIsNoPassword() {
    ResourceType network =
        ResourceType.of(
            "Network",
            "/Networks",
            Schema.of("urn:example:network", "Network", Attribute.string("password").build()));
    TestServer networks = with(builder -> builder.resourceType(network, new MinimalStore()));
    String id =
        TestServer.id(
            networks.post(
                "/Networks", "{\"schemas\":[\"urn:example:network\"],\"password\":\"guest\"}"));

    assertThat(networks.patch("/Networks/" + id, SET).status()).isEqualTo(200);
    assertThat(body(networks.get("/Networks/" + id)).getString("password")).isEqualTo(SECRET);
    assertThat(networks.delete("/Networks/" + id).status()).isEqualTo(204);
    assertThat(passwords.prepared).isZero();
    assertThat(passwords.forgets).isZero();
  }

  @Test
  void aDeletedResourceHasNoPassword() {
    String id = TestServer.id(create());

    assertThat(server.delete("/Users/" + id).status()).isEqualTo(204);

    assertThat(passwords.kept).isEmpty();
    assertThat(server.delete("/Users/" + id).status()).isEqualTo(404);
    assertThat(passwords.forgets).isEqualTo(1);
  }

  @Test
  void groupsHaveNoPasswordToForget() {
    assertThat(server.delete("/Groups/" + server.group("Guides")).status()).isEqualTo(204);

    assertThat(passwords.forgets).isZero();
  }

  @Test
  @Tag("7643-4.1.1-11")
  void aPolicyRefusesBeforeAnythingIsStored() {
    String id = server.user("mandy");
    ScimResponse before = server.get("/Users/" + id);
    passwords.failsToPrepare = new PasswordException("A password has a digit.");

    refuses(create());
    refuses(server.put("/Users/" + id, USER + ",\"password\":\"" + SECRET + "\"}"));
    refuses(
        server.patch(
            "/Users/" + id, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}," + SET));

    assertThat(server.get("/Users/" + id)).isEqualTo(before);
    assertThat(body(server.get("/Users")).get("totalResults")).hasToString("1");
    assertThat(passwords.keeps).isZero();
  }

  private static void refuses(ScimResponse response) {
    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
    assertThat(body(response).getString("detail")).isEqualTo("A password has a digit.");
  }

  @Test
  void anEmptyPasswordIsRefusedOrLeftOut() {
    TestServer strict = with(builder -> builder.clientProfile(ClientProfile.strict()));

    assertThat(strict.post("/Users", USER + ",\"password\":\"\"}").status()).isEqualTo(400);
    assertThat(server.post("/Users", USER + ",\"password\":\"\"}").status()).isEqualTo(201);
    String empty = "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"\"}";
    assertThat(strict.patch("/Users/" + strict.user("mandy"), empty).status()).isEqualTo(400);
    assertThat(passwords.prepared).isZero();
    assertThat(passwords.kept).isEmpty();
  }

  @Test
  void whatStoresNothingKeepsNothing() {
    String id = TestServer.id(create());
    passwords.kept.clear();
    String unknown = "/Users/01a20e3f-0000-7000-8000-000000000000";

    assertThat(create().status()).isEqualTo(409);
    assertThat(server.put(unknown, USER + ",\"password\":\"" + SECRET + "\"}").status())
        .isEqualTo(404);
    assertThat(server.patch(unknown, SET).status()).isEqualTo(404);
    assertThat(server.patch(unknown, REMOVE).status()).isEqualTo(404);
    assertThat(server.send(stale("PATCH", id, patch(SET))).status()).isEqualTo(412);
    assertThat(server.send(stale("PATCH", id, patch(REMOVE))).status()).isEqualTo(412);
    assertThat(server.send(stale("PUT", id, USER + ",\"password\":\"" + SECRET + "\"}")).status())
        .isEqualTo(412);
    assertThat(server.patch("/Users/" + id, SET + ",{\"op\":\"add\"}").status()).isEqualTo(400);

    assertThat(passwords.kept).isEmpty();
    assertThat(passwords.keeps).isEqualTo(1);
    assertThat(passwords.forgets).isZero();
  }

  @Test
  void noHashIsMadeForAResourceThatIsNotThere() {
    server.patch("/Users/01a20e3f-0000-7000-8000-000000000000", SET);
    server.patch("/Users/none", SET);

    assertThat(passwords.prepared).isZero();
  }

  private static ScimRequest stale(String method, String id, String content) {
    return ScimRequest.of(method, "/Users/" + id)
        .withHeader("If-Match", "W/\"none\"")
        .withBody(content);
  }

  private static String patch(String operations) {
    return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
        + operations
        + "]}";
  }

  @Test
  void aRepeatedWriteHandsThePasswordOverOnce() {
    ContestedStore store = new ContestedStore();
    TestServer contested = over(store);
    store.lostRaces = 2;
    String id = TestServer.id(contested.post("/Users", USER + ",\"password\":\"a\"}"));
    store.lostRaces = 2;
    contested.put("/Users/" + id, USER + ",\"title\":\"t\",\"password\":\"b\"}");
    store.lostRaces = 2;
    contested.patch("/Users/" + id, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"u\"}," + SET);

    assertThat(store.lostRaces).isZero();
    assertThat(passwords.of(id)).isEqualTo(SECRET);
    assertThat(passwords.prepared).isEqualTo(3);
    assertThat(passwords.keeps).isEqualTo(3);
  }

  @Test
  void aResourceWhosePasswordCannotBeKeptIsNotCreated() {
    passwords.failsToKeep = new StoreException.Unavailable(Duration.ofSeconds(7), null);

    ScimResponse response = create();

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("Retry-After", "7");
    assertThat(body(server.get("/Users")).get("totalResults")).hasToString("0");
    assertThat(passwords.forgets).isEqualTo(1);

    passwords.failsToKeep = null;
    assertThat(create().status()).isEqualTo(201);
  }

  @Test
  void listenersHearThatAResourceIsTakenBack() {
    passwords.failsToKeep = new IllegalStateException("full");
    List<ChangeEvent.Operation> heard = new ArrayList<>();
    TestServer told =
        TestServer.with(
            builder ->
                builder
                    .passwordHandler(passwords)
                    .changeListener(change -> heard.add(change.operation())));

    told.post("/Users", USER + ",\"password\":\"" + SECRET + "\"}");

    assertThat(heard).containsExactly(ChangeEvent.Operation.CREATED, ChangeEvent.Operation.DELETED);
  }

  @Test
  @DisplayName("a condition on a version, which a creation does not have, keeps nothing back")
  void aResourceIsTakenBackWhateverItsVersion() {
    passwords.failsToKeep = new IllegalStateException("full");

    ScimResponse response =
        server.send(
            ScimRequest.of("POST", "/Users")
                .withHeader("If-Match", "W/\"none\"")
                .withBody(USER + ",\"password\":\"" + SECRET + "\"}"));

    assertThat(response.status()).isEqualTo(500);
    assertThat(body(server.get("/Users")).get("totalResults")).hasToString("0");
  }

  @Test
  void theFirstErrorIsAnsweredWhenTakingBackFailsToo() {
    ContestedStore store = new ContestedStore();
    TestServer contested = over(store);
    store.deletes = false;
    passwords.failsToKeep = new StoreException.Refused(403, "The directory is closed.");
    passwords.failsToForget = new IllegalStateException("full");

    ScimResponse response = contested.post("/Users", USER + ",\"password\":\"" + SECRET + "\"}");

    assertThat(response.status()).isEqualTo(403);
    assertThat(body(response).getString("detail")).isEqualTo("The directory is closed.");
  }

  @Test
  void repeatingAChangeHealsAPasswordThatWasNotKept() {
    String id = server.user("bjensen");
    String replacement = USER + ",\"title\":\"Guide\",\"password\":\"" + SECRET + "\"}";
    passwords.failsToKeep = new StoreException.Unavailable(Duration.ofSeconds(7), null);

    assertThat(server.put("/Users/" + id, replacement).status()).isEqualTo(503);
    assertThat(server.patch("/Users/" + id, SET).status()).isEqualTo(503);

    passwords.failsToKeep = null;
    assertThat(server.put("/Users/" + id, replacement).status()).isEqualTo(200);
    assertThat(passwords.of(id)).isEqualTo(SECRET);
  }

  @Test
  void aPasswordThatCannotBeForgottenIsAnError() {
    String group = server.group("Guides", TestServer.id(create()));
    String id = onlyMember(group);
    passwords.failsToForget = new StoreException.Unavailable(Duration.ofSeconds(7), null);

    assertThat(server.patch("/Users/" + id, REMOVE).status()).isEqualTo(503);
    assertThat(server.delete("/Users/" + id).status()).isEqualTo(503);

    assertThat(server.get("/Users/" + id).status()).isEqualTo(404);
    assertThat(body(server.get("/Groups/" + group)).get("members")).isNull();
  }

  private String onlyMember(String group) {
    String member = body(server.get("/Groups/" + group)).getValues("members").get(0).toString();
    return Objects.requireNonNull(TestServer.json(member).getString("value"));
  }

  @Test
  @Tag("7643-5-2")
  void changePasswordIsAnnouncedWithAHandlerAlone() {
    assertThat(changePassword(server)).isEqualTo(ScimBoolean.TRUE);
    assertThat(changePassword(TestServer.tolerant())).isEqualTo(ScimBoolean.FALSE);
  }

  private static @Nullable Object changePassword(TestServer asked) {
    return Objects.requireNonNull(
            body(asked.get("/ServiceProviderConfig")).getObject("changePassword"))
        .get("supported");
  }

  private ScimResponse create() {
    return server.post("/Users", USER + ",\"password\":\"" + SECRET + "\"}");
  }

  private TestServer with(UnaryOperator<ScimEngine.Builder> change) {
    return TestServer.with(builder -> change.apply(builder.passwordHandler(passwords)));
  }

  private TestServer over(ContestedStore store) {
    return TestServer.over(store, builder -> builder.passwordHandler(passwords));
  }
}
