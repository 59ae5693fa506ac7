package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.AttributeType;
import dev.scimlet.attribute.Returned;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.Attribute;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimSecret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Security rules R8, R9, R19 and R20: secrets, errors and events")
class SecretRulesTest {

  private static final String SECRET = "s3cret-canary";
  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"adele\",";
  private static final String BADGE_URI = "urn:example:badge";

  private final TestServer server = TestServer.tolerant();

  /** Remembers every body that the engine hands to it. */
  private static final class Recording extends MinimalStore {

    private final List<Resource> bodies = new ArrayList<>();

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      bodies.add(body);
      return super.insert(context, key, body);
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      bodies.add(body);
      return super.replace(context, key, body, expected);
    }
  }

  @ParameterizedTest
  @Tag("7643-7-16")
  @ValueSource(
      strings = {
        "password eq \"s3cret-canary\"",
        "password pr",
        "not (password eq \"x\")",
        "userName pr and password sw \"s\"",
        "urn:ietf:params:scim:schemas:core:2.0:User:password pr"
      })
  @Tag("7643-4.1.1-13")
  @DisplayName("R8: what is never returned is never matched")
  @Tag("7644-3.4.2.2-24")
  void r08APasswordCannotBeFiltered(String filter) {
    withPassword();

    ScimResponse response = server.get("/Users?filter=" + filter.replace(" ", "%20"));

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidFilter");
    assertThat(text(response)).doesNotContain(SECRET);
  }

  @ParameterizedTest
  @Tag("7643-7-13")
  @ValueSource(strings = {"attributes=password", "excludedAttributes=title", "sortBy=password"})
  @Tag("7643-4.1.1-9")
  @Tag("7643-7-11")
  @DisplayName("R8: what is never returned cannot be asked for")
  void r08APasswordCannotBeRead(String query) {
    String id = withPassword();

    assertThat(text(server.get("/Users/" + id + "?" + query))).doesNotContain("password", SECRET);
    assertThat(text(server.get("/Users?" + query))).doesNotContain("password", SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password[value eq \\\"s3cret-canary\\\"]",
        "emails[password eq \\\"s3cret-canary\\\"]",
        "emails[value eq \\\"a\\\" and password eq \\\"s3cret-canary\\\"].value",
        "password.value"
      })
  @DisplayName("R8: what is never returned selects nothing in the path of a PATCH")
  void r08APasswordIsNoPartOfAPath(String path) {
    String id = withPassword();

    ScimResponse response =
        server.patch("/Users/" + id, "{\"op\":\"remove\",\"path\":\"" + path + "\"}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response)).doesNotContain(SECRET);
  }

  @Test
  @DisplayName("R8: one decision hides a sub-attribute in filters, paths and answers")
  @Tag("7644-3.4.2.2-24")
  void r08ASubAttributeThatIsNeverReturnedIsNeverMatched() {
    TestServer badges = badges();
    String id =
        TestServer.id(
            badges.post(
                "/Badges",
                "{\"schemas\":[\""
                    + BADGE_URI
                    + "\"],\"label\":\"a\","
                    + "\"chips\":[{\"value\":\"c\",\"pin\":\""
                    + SECRET
                    + "\"}]}"));

    assertThat(text(badges.get("/Badges/" + id + "?attributes=chips.pin"))).doesNotContain(SECRET);
    assertThat(text(badges.get("/Badges/" + id))).contains("\"c\"").doesNotContain(SECRET);
    assertThat(badges.get("/Badges?filter=chips.pin%20pr").status()).isEqualTo(400);
    assertThat(badges.get("/Badges?filter=chips%5Bpin%20sw%20%22s%22%5D").status()).isEqualTo(400);
    assertThat(
            badges
                .patch(
                    "/Badges/" + id,
                    "{\"op\":\"remove\",\"path\":\"chips[pin eq \\\"" + SECRET + "\\\"]\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  @Tag("7643-9.2-1")
  @DisplayName("R9: no store sees a password, however it is sent")
  void r09NoStoreSeesAPassword() {
    Recording store = new Recording();
    TestServer over = TestServer.over(store);
    String id = TestServer.id(over.post("/Users", USER + "\"password\":\"" + SECRET + "\"}"));
    over.put("/Users/" + id, USER + "\"title\":\"t\",\"password\":\"" + SECRET + "\"}");
    over.patch(
        "/Users/" + id,
        "{\"op\":\"replace\",\"path\":\"password\",\"value\":\""
            + SECRET
            + "\"},"
            + "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"u\"}");
    over.patch("/Users/" + id, "{\"op\":\"add\",\"value\":{\"password\":\"" + SECRET + "\"}}");
    over.patch(
        "/Users/" + id,
        "{\"op\":\"add\",\"value\":{\"nickName\":\"n\",\"PassWord\":\"" + SECRET + "\"}}");

    assertThat(store.bodies).hasSize(4).noneMatch(stored -> stored.body().contains("password"));
  }

  @Test
  @DisplayName("R9: a password alone changes nothing, not even the version")
  void r09APasswordLeavesNoTrace() {
    String id = withPassword();
    ScimResponse before = server.get("/Users/" + id);

    ScimResponse patched =
        server.patch(
            "/Users/" + id,
            "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"" + SECRET + "\"}");

    assertThat(patched).isEqualTo(before);
    assertThat(server.lastEvent().toString()).doesNotContain(SECRET);
  }

  @Test
  @DisplayName("R9: a secret does not print itself")
  void r09ASecretDoesNotPrintItself() {
    assertThat(ScimSecret.of(SECRET)).hasToString(ScimSecret.of("another").toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"active\":\"s3cret-canary\"}",
        "\"name\":\"s3cret-canary\"}",
        "\"emails\":[{\"primary\":\"s3cret-canary\"}]}",
        "\"password\":[\"s3cret-canary\",\"s3cret-canary\"]}",
        "\"password\":{\"s3cret-canary\":1}}",
        "\"x509Certificates\":[{\"value\":\"*s3cret-canary\"}]}",
        "\"profileUrl\":{\"s3cret-canary\":{}}}",
        "\"title\":\"a\",\"title\":\"s3cret-canary\"}",
        "\"s3cret-canary\":1,\"s3cret-canary\":2}",
        "\"title\":s3cret-canary}",
        "\"title\":\"s3cret-canary\\u0000\"}"
      })
  @DisplayName("R19: errors of bodies repeat no input")
  void r19BodyErrorsRepeatNoInput(String rest) {
    ScimResponse response = server.post("/Users", USER + rest);

    assertThat(response.status()).isEqualTo(400);
    assertThat(text(response)).doesNotContain(SECRET, "Exception", "dev.scimlet");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Users?filter=s3cret-canary",
        "/Users?filter=s3cret-canary%20eq%201",
        "/Users?filter=userName%20s3cret-canary%20%22a%22",
        "/Users?filter=userName%20eq%20s3cret-canary",
        "/Users?filter=active%20eq%20%22s3cret-canary%22",
        "/Users?filter=emails%5Bs3cret-canary%20pr%5D",
        "/Users?filter=meta.created%20gt%20%22s3cret-canary%22",
        "/Users?count=s3cret-canary",
        "/Users?startIndex=s3cret-canary",
        "/Users/s3cret-canary",
        "/s3cret-canary",
        "/Schemas/s3cret-canary",
        "/Users/%zzs3cret-canary"
      })
  @DisplayName("R19: errors of targets repeat no input")
  void r19TargetErrorsRepeatNoInput(String target) {
    ScimResponse response = server.get(target);

    assertThat(response.status()).isBetween(400, 404);
    assertThat(text(response)).doesNotContain(SECRET, "Exception", "dev.scimlet");
  }

  @Test
  @DisplayName("R19: a failure inside is answered with a number and nothing else")
  @Tag("7644-3.12-5")
  void r19FailuresStayInside() {
    TestServer failing =
        TestServer.with(
            builder ->
                builder.authorizer(
                    (principal, action, type, id) -> {
                      throw new IllegalStateException("jdbc:" + SECRET);
                    }));

    ScimResponse response = failing.get("/Users");

    assertThat(response.status()).isEqualTo(500);
    assertThat(text(response)).doesNotContain(SECRET, "Exception", "jdbc");
    assertThat(body(response).getString("detail")).contains("correlation id");
    assertThat(failing.lastEvent().failure()).hasMessageContaining(SECRET);
  }

  @Test
  @DisplayName("R20: events name repairs and attributes, never values")
  @Tag("7644-7.5.2-2")
  void r20EventsHoldNoValues() {
    server.post("/Users", USER + "\"title\":\"" + SECRET + "\",\"active\":\"True\"}");
    assertThat(server.lastEvent().toString()).contains("active").doesNotContain(SECRET);

    server.get("/Users?filter=title%20eq%20%22" + SECRET + "%22");
    assertThat(server.lastEvent().toString()).doesNotContain(SECRET);

    server.post("/Users", USER + "\"active\":\"" + SECRET + "\"}");
    assertThat(server.lastEvent().status()).isEqualTo(400);
    assertThat(server.lastEvent().toString()).doesNotContain(SECRET);
  }

  private String withPassword() {
    return TestServer.id(server.post("/Users", USER + "\"password\":\"" + SECRET + "\"}"));
  }

  private static TestServer badges() {
    Attribute pin = Attribute.builder("pin", AttributeType.STRING).returned(Returned.NEVER).build();
    Schema schema =
        Schema.of(
            BADGE_URI,
            "Badge",
            Attribute.string("label").required().build(),
            Attribute.complex("chips", Attribute.string("value").build(), pin)
                .multiValued()
                .build());
    ResourceType type = ResourceType.of("Badge", "/Badges", schema);
    return TestServer.with(builder -> builder.resourceType(type, new MinimalStore()));
  }

  private static String text(ScimResponse response) {
    return new String(response.bytes(), StandardCharsets.UTF_8);
  }
}
