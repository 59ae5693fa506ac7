package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.schema.Schema;
import dev.scimlet.schema.Schemas;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7643 §4.2, §4.1.2: groups, and what users show of them")
class GroupSchemaTest {

  @Test
  @Tag("7643-2.3.7-4")
  void aMemberThatDoesNotExistIsRefusedUnlessTheHostAcceptsIt() {
    String group =
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Crew\","
            + "\"members\":[{\"value\":\"nobody\"}]}";
    ScimResponse refused = TestServer.tolerant().post("/Groups", group);
    TestServer accepting =
        TestServer.profile(
            ClientProfile.tolerant().toBuilder().with(RequestRepair.UNKNOWN_MEMBER).build());
    ScimResponse accepted = accepting.post("/Groups", group);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(TestServer.body(refused).getString("scimType")).isEqualTo("invalidValue");
    assertThat(TestServer.strict().post("/Groups", group).status()).isEqualTo(400);
    assertThat(TestServer.body(accepted).getValues("members"))
        .containsExactly(TestServer.json("{\"value\":\"nobody\"}"));
  }

  private static final String BASE = "https://example.com/v2";

  static List<TestServer> servers() {
    return List.of(
        TestServer.strict(),
        TestServer.tolerant(),
        TestServer.over(new MinimalStore()),
        TestServer.over(
            new MinimalStore(), builder -> builder.clientProfile(ClientProfile.strict())));
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7643-4.2-2")
  void aMemberComesAndGoesButDoesNotChange(TestServer server) {
    String adele = server.user("adele");
    String alex = server.user("alex");
    String group = server.group("Sales", adele);

    ScimResponse changed =
        server.patch(
            "/Groups/" + group,
            "{\"op\":\"replace\",\"path\":\"members[value eq \\\""
                + adele
                + "\\\"].value\",\"value\":\""
                + alex
                + "\"}");

    assertThat(changed.status()).isEqualTo(400);
    assertThat(body(changed).getString("scimType")).isEqualTo("mutability");
    assertThat(members(server, group)).containsExactly(adele);
    assertThat(patchMember(server, group, "add", alex).status()).isEqualTo(204);
    assertThat(members(server, group)).containsExactlyInAnyOrder(adele, alex);
    assertThat(removeMember(server, group, adele).status()).isEqualTo(204);
    assertThat(members(server, group)).containsExactly(alex);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7643-4.2-3")
  void aMemberIsAUserOrAGroup(TestServer server) {
    String adele = server.user("adele");
    String inner = server.group("Inner");
    String outer = server.group("Outer", adele, inner);

    assertThat(members(server, outer)).containsExactlyInAnyOrder(adele, inner);
  }

  @Test
  @Tag("7643-4.2-3")
  void aMemberIsShownWithItsUri() {
    TestServer server = TestServer.tolerant();
    String adele = server.user("adele");
    String inner = server.group("Inner");

    ScimObject outer = body(server.get("/Groups/" + server.group("Outer", adele, inner)));

    assertThat(outer.getValues("members"))
        .extracting(member -> ((ScimObject) member).getString("$ref"))
        .containsExactlyInAnyOrder("/Users/" + adele, "/Groups/" + inner);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7643-4.2-3")
  void circlesOfGroupsAreCut(TestServer server) {
    String adele = server.user("adele");
    String one = server.group("One", adele);
    String two = server.group("Two", one);
    patchMember(server, one, "add", two);
    patchMember(server, one, "add", one);

    ScimResponse user = server.get("/Users/" + adele);

    assertThat(user.status()).isEqualTo(200);
    assertThat(groups(server, adele)).extracting(GroupSchemaTest::value).containsExactly(one, two);
    assertThat(members(server, one)).containsExactlyInAnyOrder(adele, two, one);
    assertThat(server.delete("/Groups/" + one).status()).isEqualTo(204);
    assertThat(groups(server, adele)).isEmpty();
  }

  @Test
  @Tag("7643-4.2-4")
  void membersCanBeMadeRequired() {
    Schema schema = Schemas.group().withAttribute("members", attribute -> attribute.required());
    ScimEngine engine = engine(ResourceType.of("Group", "/Groups", schema));
    String user =
        TestServer.id(
            post(
                engine,
                "/Users",
                "{\"schemas\":[\"" + Schemas.USER_URI + "\"],\"userName\":\"adele\"}"));

    ScimResponse none = post(engine, "/Groups", group(",'members':[]"));
    ScimResponse one = post(engine, "/Groups", group(",'members':[{'value':'" + user + "'}]"));

    assertThat(none.status()).isEqualTo(400);
    assertThat(body(none).getString("detail")).contains("members");
    assertThat(one.status()).isEqualTo(201);
  }

  @Test
  @Tag("7643-4.2-5")
  void twoGroupsMayHaveOneName() {
    ScimEngine engine = engine(ResourceTypes.group());

    assertThat(post(engine, "/Groups", group("")).status()).isEqualTo(201);
    assertThat(post(engine, "/Groups", group("")).status()).isEqualTo(201);
  }

  @Test
  @Tag("7643-4.1.2-7")
  void usersNameTheirGroupsByIdAndUri() {
    TestServer server = TestServer.with(builder -> builder.baseUrl(BaseUrl.fixed(BASE)));
    String adele = server.user("adele");
    String group = server.group("Sales", adele);

    ScimObject shown = groups(server, adele).get(0);

    assertThat(value(shown)).isEqualTo(group);
    assertThat(shown.getString("$ref")).isEqualTo(BASE + "/Groups/" + group);
    assertThat(shown.getString("display")).isEqualTo("Sales");
    removeMember(server, group, adele);
    assertThat(groups(server, adele)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7643-4.1.2-8")
  void membershipChangesThroughTheGroupAlone(TestServer server) {
    String adele = server.user("adele");
    String group = server.group("Sales", adele);
    String user =
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"adele\"";

    ScimResponse put = server.put("/Users/" + adele, user + ",\"groups\":[{\"value\":\"other\"}]}");
    ScimResponse patched =
        server.patch("/Users/" + adele, "{\"op\":\"remove\",\"path\":\"groups\"}");

    assertThat(put.status()).isEqualTo(200);
    assertThat(patched.status()).isEqualTo(400);
    assertThat(body(patched).getString("scimType")).isEqualTo("mutability");
    assertThat(groups(server, adele)).extracting(GroupSchemaTest::value).containsExactly(group);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7643-4.1.2-9")
  @Tag("7643-4.1.2-14")
  void indirectMembershipStaysWhenTheOuterGroupIsChanged(TestServer server) {
    String adele = server.user("adele");
    String inner = server.group("Inner", adele);
    String outer = server.group("Outer", inner);

    ScimResponse removed = removeMember(server, outer, adele);

    assertThat(removed.status()).isEqualTo(204);
    assertThat(groups(server, adele))
        .extracting(shown -> value(shown) + " " + shown.getString("type"))
        .containsExactlyInAnyOrder(inner + " direct", outer + " indirect");
    assertThat(removeMember(server, inner, adele).status()).isEqualTo(204);
    assertThat(groups(server, adele)).isEmpty();
  }

  private static ScimEngine engine(ResourceType groups) {
    ResourceStore store = InMemoryResourceStore.of(TestServer.USER, groups);
    return ScimEngine.builder()
        .resourceType(TestServer.USER, store)
        .resourceType(groups, store)
        .authenticator(BearerTokens.sha256(BearerTokens.hash(TestServer.TOKEN)))
        .build();
  }

  private static ScimResponse post(ScimEngine engine, String target, String json) {
    return engine.handle(
        ScimRequest.of("POST", target)
            .withHeader("Authorization", "Bearer " + TestServer.TOKEN)
            .withBody(json));
  }

  private static ScimResponse patchMember(
      TestServer server, String group, String operation, String member) {
    return server.patch(
        "/Groups/" + group,
        "{\"op\":\""
            + operation
            + "\",\"path\":\"members\",\"value\":[{\"value\":\""
            + member
            + "\"}]}");
  }

  private static ScimResponse removeMember(TestServer server, String group, String member) {
    return server.patch(
        "/Groups/" + group,
        "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + member + "\\\"]\"}");
  }

  private static List<String> members(TestServer server, String group) {
    return body(server.get("/Groups/" + group)).getValues("members").stream()
        .map(member -> value((ScimObject) member))
        .toList();
  }

  private static List<ScimObject> groups(TestServer server, String user) {
    return body(server.get("/Users/" + user)).getValues("groups").stream()
        .map(ScimObject.class::cast)
        .toList();
  }

  private static String value(ScimObject object) {
    return Objects.requireNonNull(object.getString("value"));
  }

  private static String group(String members) {
    return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Crew\""
        + members.replace('\'', '"')
        + "}";
  }
}
