package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.schema.Schemas;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §2.3.7, §2.4: a $ref says which resource is meant, as its value does")
class ReferencesTest {

  private static final String BASE = "https://scim.example.com/scim/v2";
  private static final String GROUP =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Sales\"";

  static Stream<TestServer> servers() {
    return Stream.of(ClientProfile.tolerant(), ClientProfile.strict())
        .flatMap(
            profile ->
                Stream.of(
                    server(profile, InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP)),
                    server(profile, new MinimalStore())));
  }

  private static TestServer server(ClientProfile profile, ResourceStore store) {
    return TestServer.over(
        store, builder -> builder.baseUrl(BaseUrl.fixed(BASE)).clientProfile(profile));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BASE + "/Users/%s",
        "HTTPS://SCIM.example.COM/scim/v2/Users/%s",
        "https://scim.example.com/scim/Users/%s",
        "//scim.example.com/scim/v2/Users/%s",
        "/scim/v2/Users/%s",
        "/Users/%s",
        "/v2/Users/%s",
        "/scim/v10/Users/%s",
        "Users/%s",
        "./Users/%s",
        "../Users/%s"
      })
  @Tag("7643-2.3.7-2")
  void anAbsoluteOrRelativeUriNamesAMember(String form) {
    TestServer server = server(ClientProfile.strict(), new MinimalStore());
    String user = server.user("adele");
    String group = post(server, "{\"$ref\":\"" + String.format(form, user) + "\"}");

    assertThat(members(server, group)).containsExactly(user + " User");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://other.example.com/scim/v2/Users/%s",
        "http://scim.example.com/scim/v2/Users/%s",
        "https://scim.example.com/other/Users/%s",
        "/scim/v/Users/%s",
        "/scim/v2x/Users/%s",
        "/scim/2/Users/%s",
        "../Nothing/%s",
        "../Users/%s?x=1",
        "../Users/%s#x",
        "../Users/%s/",
        "../../Users/%s",
        "../Users/..",
        "urn:uuid:%s",
        "%s"
      })
  void anyOtherUriNamesNobody(String form) {
    TestServer server = server(ClientProfile.tolerant(), new MinimalStore());
    String user = server.user("adele");
    String reference = String.format(form, user);

    ScimResponse response =
        server.post("/Groups", GROUP + ",\"members\":[{\"$ref\":\"" + reference + "\"}]}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7643-4.2-3")
  void everyVerbUnderstandsAReferenceToAMember(TestServer server) {
    String adele = server.user("adele");
    String inner = server.group("Inner");
    String group = post(server, "{\"$ref\":\"../Users/" + adele + "\"}");
    String path = "/Groups/" + group;
    String member = "[{\"$ref\":\"" + BASE + "/Groups/" + inner + "\"}]";

    server.patch(path, "{\"op\":\"add\",\"path\":\"members\",\"value\":" + member + "}");
    server.patch(path, "{\"op\":\"add\",\"path\":\"members\",\"value\":" + member + "}");
    assertThat(members(server, group)).containsExactlyInAnyOrder(adele + " User", inner + " Group");
    server.put(path, GROUP + ",\"members\":" + member + "}");
    assertThat(members(server, group)).containsExactly(inner + " Group");
    server.patch(
        path, "{\"op\":\"replace\",\"value\":{\"members\":[{\"$ref\":\"/Users/" + adele + "\"}]}}");
    assertThat(members(server, group)).containsExactly(adele + " User");
    assertThat(
            server
                .patch(
                    path,
                    "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"$ref\":\"../Users/x\"}]}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void aListedRemovalUnderstandsAReferenceToo() {
    TestServer server = TestServer.tolerant();
    String user = server.user("adele");
    String group = server.group("Sales", user, server.user("alex"));

    server.patch(
        "/Groups/" + group,
        "{\"op\":\"remove\",\"path\":\"members\",\"value\":[{\"$ref\":\"../Users/"
            + user
            + "\"}]}");

    assertThat(members(server, group)).hasSize(1).doesNotContain(user + " User");
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aManagerMayBeWrittenAsAReference(TestServer server) {
    String boss = server.user("boss");
    String other = server.user("other");
    String path = "/Users/" + TestServer.id(server.post("/Users", user(reference(boss))));
    ScimObject created = manager(server, path);
    String target = "\"path\":\"" + Schemas.ENTERPRISE_USER_URI + ":manager";

    server.patch(path, "{\"op\":\"replace\"," + target + "\",\"value\":" + reference(other) + "}");
    ScimObject patched = manager(server, path);
    server.put(path, user(reference(boss)));
    ScimObject replaced = manager(server, path);
    server.patch(
        path,
        "{\"op\":\"replace\","
            + target
            + ".$ref\",\"value\":\""
            + BASE
            + "/Users/"
            + other
            + "\"}");

    assertThat(created.getString("value")).isEqualTo(boss);
    assertThat(patched)
        .isEqualTo(
            TestServer.json("{\"value\":\"" + other + "\"," + reference(other).substring(1)));
    assertThat(replaced.getString("value")).isEqualTo(boss);
    assertThat(manager(server, path).getString("value")).isEqualTo(other);
  }

  @ParameterizedTest
  @MethodSource("servers")
  void aReferenceDoesNotOutliveTheValueThatItStoodFor(TestServer server) {
    String path =
        "/Users/" + TestServer.id(server.post("/Users", user(reference(server.user("boss")))));

    server.patch(
        path,
        "{\"op\":\"replace\",\"path\":\""
            + Schemas.ENTERPRISE_USER_URI
            + ":manager.value\",\"value\":\"other\"}");

    assertThat(manager(server, path)).isEqualTo(TestServer.json("{\"value\":\"other\"}"));
  }

  @Test
  void aReferenceOfAnotherKindOrServerIsKeptAsItIs() {
    TestServer server = server(ClientProfile.strict(), new MinimalStore());

    for (String manager :
        List.of(
            "{\"$ref\":\"https://other.example.com/Users/1\"}",
            "{\"value\":\"1\",\"$ref\":\"https://other.example.com/Users/2\"}",
            "{\"$ref\":\"../Groups/1\"}")) {
      String path = "/Users/" + TestServer.id(server.post("/Users", user(manager)));
      assertThat(manager(server, path)).isEqualTo(TestServer.json(manager));
      server.delete(path);
    }
  }

  @Test
  void aReferenceThatContradictsItsValueIsDroppedOrRefused() {
    String manager = "{\"value\":\"1\",\"$ref\":\"../Users/2\"}";
    TestServer tolerant = server(ClientProfile.tolerant(), new MinimalStore());
    String path = "/Users/" + TestServer.id(tolerant.post("/Users", user(manager)));
    ScimResponse refused =
        server(ClientProfile.strict(), new MinimalStore()).post("/Users", user(manager));

    assertThat(manager(tolerant, path)).isEqualTo(TestServer.json("{\"value\":\"1\"}"));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(body(refused).getString("scimType")).isEqualTo("invalidValue");
    assertThat(body(refused).getString("detail")).contains("manager").doesNotContain("Users/2");
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7643-2.3.7-3")
  void everyUriThatTheServerAnswersCanBeRead(TestServer server) {
    String boss = server.user("boss");
    String user = TestServer.id(server.post("/Users", user(reference(boss))));
    String inner = server.group("Inner", user);
    server.group("Outer", inner, boss);
    Set<String> found = new LinkedHashSet<>();
    for (String path :
        List.of("/Users", "/Groups", "/ResourceTypes", "/Schemas", "/ServiceProviderConfig")) {
      collect(body(server.get(path)), found);
    }

    assertThat(found).hasSizeGreaterThan(10).contains(BASE + "/Groups/" + inner);
    for (String uri : found) {
      String resolved = uri.startsWith("../") ? BASE + uri.substring(2) : uri;
      assertThat(resolved).startsWith(BASE);
      ScimResponse read = server.get(resolved.substring(BASE.length()));
      assertThat(read.status()).as(uri).isEqualTo(200);
    }
  }

  /** Every $ref and location, wherever it is. */
  private static void collect(ScimValue value, Set<String> found) {
    if (value instanceof ScimArray array) {
      array.forEach(element -> collect(element, found));
    } else if (value instanceof ScimObject object) {
      object.forEach(
          (name, member) -> {
            if (member instanceof ScimString text
                && (name.equals("$ref") || name.equals("location"))) {
              found.add(text.value());
            }
            collect(member, found);
          });
    }
  }

  @Test
  void eachRequestIsReadWithTheBaseUrlOfItsOwn() {
    TestServer server =
        TestServer.over(
            new MinimalStore(),
            builder ->
                builder.baseUrl(BaseUrl.fromHost("https")).clientProfile(ClientProfile.tolerant()));
    String user = server.user("adele");
    for (String host : List.of("a.example", "b.example", "b.example", "a.example")) {
      assertThat(postTo(server, host, "https://" + host + "/Users/" + user)).isEqualTo(201);
      assertThat(postTo(server, host, "https://c.example/Users/" + user)).isEqualTo(400);
    }
  }

  private static int postTo(TestServer server, String host, String reference) {
    String group = GROUP.replace("Sales", UUID.randomUUID().toString());
    return server
        .send(
            ScimRequest.of("POST", "/Groups")
                .withHeader("Host", host)
                .withBody(group + ",\"members\":[{\"$ref\":\"" + reference + "\"}]}"))
        .status();
  }

  private static String post(TestServer server, String member) {
    return TestServer.id(server.post("/Groups", GROUP + ",\"members\":[" + member + "]}"));
  }

  private static List<String> members(TestServer server, String group) {
    return body(server.get("/Groups/" + group)).getValues("members").stream()
        .map(ScimObject.class::cast)
        .map(member -> member.getString("value") + " " + member.getString("type"))
        .toList();
  }

  private static String reference(String user) {
    return "{\"$ref\":\"../Users/" + user + "\"}";
  }

  private static ScimObject manager(TestServer server, String path) {
    ScimObject extension = body(server.get(path)).getObject(Schemas.ENTERPRISE_USER_URI);
    return Objects.requireNonNull(Objects.requireNonNull(extension).getObject("manager"));
  }

  private static String user(String manager) {
    return "{\"schemas\":[\""
        + Schemas.USER_URI
        + "\",\""
        + Schemas.ENTERPRISE_USER_URI
        + "\"],\"userName\":\"bjensen\",\""
        + Schemas.ENTERPRISE_USER_URI
        + "\":{\"manager\":"
        + manager
        + "}}";
  }
}
