package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.json.ScimJson;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7643 §4.2: members look the same wherever a store keeps them")
class MembersInBodiesTest {

  private static final String GROUP =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Sales\"";

  /** Counts what it is asked for one by one and at once. */
  private static final class Counting extends MinimalStore {

    private int single;
    private final List<Integer> batches = new ArrayList<>();

    @Override
    public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
      single++;
      return super.get(context, key, wanted);
    }

    @Override
    public Map<ResourceKey, StoredResource> getAll(
        StoreContext context, Collection<ResourceKey> keys, Projection wanted) {
      batches.add(keys.size());
      Map<ResourceKey, StoredResource> found = super.getAll(context, keys, wanted);
      single -= keys.size();
      return found;
    }
  }

  static Stream<ResourceStore> stores() {
    return Stream.of(
        InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP), new MinimalStore());
  }

  @ParameterizedTest
  @MethodSource("stores")
  @Tag("7643-4.2-3")
  void theyAreShownWithReferenceNameAndType(ResourceStore store) {
    TestServer server = TestServer.over(store);
    String user = server.user("adele");
    String inner = server.group("Inner");
    String group = "/Groups/" + server.group("Outer", user, inner);

    assertThat(body(server.get(group)).getValues("members"))
        .containsExactlyInAnyOrder(
            shown(server, "User", "/Users/", user, "adele"),
            shown(server, "Group", "/Groups/", inner, "Inner"));
  }

  @ParameterizedTest
  @MethodSource("stores")
  @Tag("7644-3.5.1-11")
  void puttingOrPatchingWhatWasReadChangesNothing(ResourceStore store) {
    TestServer server = TestServer.over(store);
    String path = "/Groups/" + server.group("Outer", server.user("adele"), server.group("Inner"));
    ScimResponse read = server.get(path);
    String members = String.valueOf(body(read).get("members"));

    ScimResponse put = server.put(path, ScimJson.print(body(read)));
    server.patch(path, "{\"op\":\"add\",\"path\":\"members\",\"value\":" + members + "}");
    server.patch(path, "{\"op\":\"replace\",\"value\":{\"members\":" + members + "}}");

    assertThat(body(put)).isEqualTo(body(read));
    assertThat(body(server.get(path))).isEqualTo(body(read));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void theyBearTheNameThatTheMemberHasNow(ResourceStore store) {
    TestServer server = TestServer.over(store);
    String user = server.user("adele");
    String path =
        "/Groups/"
            + TestServer.id(
                server.post(
                    "/Groups",
                    GROUP
                        + ",\"members\":[{\"value\":\""
                        + user
                        + "\",\"display\":\"Somebody\",\"type\":\"User\"}]}"));
    server.patch(
        "/Users/" + user, "{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"Adele V.\"}");

    assertThat(body(server.get(path)).getValues("members"))
        .containsExactly(shown(server, "User", "/Users/", user, "Adele V."));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void whatIsDerivedCanBeSearchedFor(ResourceStore store) {
    TestServer server = TestServer.over(store);
    String user = server.user("adele");
    server.group("With", user);
    server.group("Without", server.user("alex"));

    for (String filter :
        new String[] {
          "members[display eq \"adele\"]",
          "members.display sw \"ADE\"",
          "members[type eq \"User\" and not (display eq \"alex\")]",
          "members.$ref ew \"" + user + "\"",
          "members[value eq \"" + user + "\"]"
        }) {
      ScimObject found =
          body(server.get("/Groups?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8)));
      assertThat(found.get("totalResults")).as(filter).isEqualTo(ScimNumber.of(1));
      assertThat(found.toString()).contains("\"With\"");
    }
  }

  @ParameterizedTest
  @MethodSource("stores")
  @Tag("7644-3.5.2.2-4")
  void whatIsDerivedSelectsMembersToRemove(ResourceStore store) {
    TestServer server = TestServer.over(store);
    String adele = server.user("adele");
    String path = "/Groups/" + server.group("Outer", adele, server.user("alex"));

    server.patch(path, "{\"op\":\"remove\",\"path\":\"members[display eq \\\"alex\\\"]\"}");

    assertThat(body(server.get(path)).getValues("members"))
        .containsExactly(shown(server, "User", "/Users/", adele, "adele"));
  }

  @ParameterizedTest
  @MethodSource("stores")
  void aNameThatIsNotOfTheGroupIsNoReasonForNotModified(ResourceStore store) {
    TestServer server = TestServer.over(store);
    String path = "/Groups/" + server.group("Outer", server.user("adele"));
    String version = String.valueOf(server.get(path).headers().get("ETag"));

    ScimRequest whole = ScimRequest.of("GET", path).withHeader("If-None-Match", version);
    ScimRequest name =
        ScimRequest.of("GET", path + "?attributes=displayName")
            .withHeader("If-None-Match", version);

    assertThat(server.send(whole).status()).isEqualTo(200);
    assertThat(server.send(name).status()).isEqualTo(304);
  }

  @Test
  void aBodyKeepsWhoTheyAreAndNothingThatIsDerived() {
    MinimalStore store = new MinimalStore();
    TestServer server = TestServer.over(store);
    String user = server.user("adele");
    String member =
        "[{\"value\":\""
            + user
            + "\",\"display\":\"x\",\"$ref\":\"../Users/"
            + user
            + "\"},{\"value\":\""
            + user
            + "\"}]";
    String id = TestServer.id(server.post("/Groups", GROUP + ",\"members\":" + member + "}"));
    ScimValue kept = TestServer.json("{\"value\":\"" + user + "\",\"type\":\"User\"}");

    assertThat(stored(store, id)).isEqualTo(ScimArray.of(kept));
    server.put("/Groups/" + id, GROUP + ",\"members\":" + member + "}");
    assertThat(stored(store, id)).isEqualTo(ScimArray.of(kept));
    String path = "/Groups/" + server.group("Other");
    server.patch(path, "{\"op\":\"add\",\"path\":\"members\",\"value\":" + member + "}");
    assertThat(stored(store, path.substring("/Groups/".length()))).isEqualTo(ScimArray.of(kept));
  }

  /** A store may answer less than it was given, as one that maps members to a table of ids. */
  @Test
  @Tag("7644-3.5.1-11")
  void aBodyThatKeepsIdsAloneStaysAsItIs() {
    MinimalStore store = new MinimalStore();
    TestServer server = TestServer.over(store);
    String user = server.user("adele");
    ScimObject body =
        TestServer.json("{\"displayName\":\"Sales\",\"members\":[{\"value\":\"" + user + "\"}]}");
    StoredResource group =
        store.insert(
            context(), new ResourceKey("Group", "g1"), Resource.of(TestServer.GROUP, body));

    ScimResponse read = server.get("/Groups/g1");
    server.put("/Groups/g1", ScimJson.print(body(read)));

    assertThat(body(read).getValues("members"))
        .containsExactly(shown(server, "User", "/Users/", user, "adele"));
    assertThat(store.get(context(), group.key(), Projection.everything())).contains(group);
  }

  /** A host's own members say more than who they are, and have no names. */
  @Test
  void whatElseASchemaSaysOfMembersIsKept() {
    ResourceType team =
        ResourceType.of(
            "Team",
            "/Teams",
            Schema.of(
                TestServer.json(
                    """
                    {"id": "urn:example:Team", "name": "Team", "attributes": [
                      {"name": "members", "type": "complex", "multiValued": true,
                       "subAttributes": [
                         {"name": "value", "type": "string"},
                         {"name": "task", "type": "string"}]}]}""")));
    MinimalStore store = new MinimalStore();
    TestServer server = TestServer.over(store, builder -> builder.resourceType(team, store));
    String member = "{\"value\":\"" + server.user("adele") + "\",\"task\":\"%s\"}";
    String json = "{\"schemas\":[\"urn:example:Team\"],\"members\":[" + member + "]}";
    String path =
        "/Teams/" + TestServer.id(server.post("/Teams", String.format(json, "goalkeeper")));
    server.put(path, String.format(json, "striker"));

    assertThat(body(server.get(path)).getValues("members"))
        .containsExactly(TestServer.json(String.format(member, "striker")));
  }

  @Test
  void manyMembersAreLookedForAtOnce() {
    Counting store = new Counting();
    TestServer server = TestServer.over(store);
    String[] users = new String[1001];
    for (int i = 0; i < users.length; i++) {
      users[i] = server.user("user-" + i);
    }
    store.single = 0;

    String path = "/Groups/" + server.group("All", users);
    assertThat(store.batches).containsSubsequence(1000, 1);
    assertThat(store.single).isZero();
    store.batches.clear();
    assertThat(body(server.get(path)).getValues("members")).hasSize(users.length);
    assertThat(store.single).isEqualTo(1);
    assertThat(store.batches).containsExactly(1000, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"attributes=displayName", "excludedAttributes=members"})
  void whoIsNotAskedForIsNotLookedFor(String parameters) {
    Counting store = new Counting();
    TestServer server = TestServer.over(store);
    String path = "/Groups/" + server.group("All", server.user("adele"));
    store.batches.clear();

    server.get(path + "?" + parameters);
    server.get("/Groups?filter=members%5Bvalue+eq+%22x%22%5D");

    assertThat(store.batches).isEmpty();
  }

  private static ScimObject shown(
      TestServer server, String type, String endpoint, String id, String display) {
    String reference = String.valueOf(server.get(endpoint + id).headers().get("Location"));
    return ScimObject.builder()
        .put("value", id)
        .put("$ref", reference)
        .put("display", display)
        .put("type", type)
        .build();
  }

  private static @Nullable ScimValue stored(MinimalStore store, String id) {
    return store
        .get(context(), new ResourceKey("Group", id), Projection.everything())
        .orElseThrow()
        .resource()
        .body()
        .get("members");
  }

  private static StoreContext context() {
    return new StoreContext("default", "default", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
  }
}
