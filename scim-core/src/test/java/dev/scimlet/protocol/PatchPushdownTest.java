package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.ChangeEvent.Operation;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.PatchPushdown;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.5: a resource is changed where it is, if its store can do that")
class PatchPushdownTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"%s\"%s}";
  private static final String TITLE = "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}";

  private final AbleStore store = AbleStore.with(AbleStore.ALL);
  private final List<ChangeEvent> told = new ArrayList<>();
  private final TestServer server =
      TestServer.over(
          store, builder -> builder.changeListener(told::add).resourceType(Devices.TYPE, store));
  private final String path = "/Users/" + server.user("bjensen");

  @Test
  void aPatchIsOneCall() {
    store.takeCalls();
    ScimResponse response = server.patch(path + "?attributes=title", TITLE);

    assertThat(store.takeCalls()).containsExactly("patch User");
    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).getString("title")).isEqualTo("Guide");
    assertThat(body(server.get(path)).getString("title")).isEqualTo("Guide");
  }

  @Test
  void aReplacementIsOneCall() {
    store.takeCalls();
    ScimResponse response =
        server.put(path + "?attributes=title", USER.formatted("bjensen", ",\"title\":\"Guide\""));

    assertThat(store.takeCalls()).containsExactly("patch User");
    assertThat(response.status()).isEqualTo(200);
    assertThat(body(server.get(path)).getString("title")).isEqualTo("Guide");
  }

  @Test
  @Tag("7644-3.14-3")
  void aVersionThatTheClientNamedIsComparedWithTheOneThatIsHeld() {
    String old = String.valueOf(server.get(path).headers().get("ETag"));
    ScimResponse first = ifMatch("If-Match", old);
    told.clear();
    ScimResponse second = ifMatch("If-Match", old);
    ScimResponse third =
        ifMatch("If-None-Match", String.valueOf(server.get(path).headers().get("ETag")));

    assertThat(first.status()).isEqualTo(200);
    assertThat(second.status()).isEqualTo(412);
    assertThat(third.status()).isEqualTo(412);
    assertThat(told).isEmpty();
    assertThat(server.get(path).headers()).containsEntry("ETag", first.headers().get("ETag"));
  }

  private ScimResponse ifMatch(String field, String version) {
    return server.send(
        ScimRequest.of("PUT", path)
            .withHeader(field, version)
            .withBody(USER.formatted("bjensen", ",\"title\":\"" + field + "\"")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/Users|{\"op\":\"remove\",\"path\":\"userName\"}|400|mutability",
        "/Users|{\"op\":\"replace\",\"path\":\"emails[type eq \\\"x\\\"].value\",\"value\":\"a@b\"}"
            + "|400|noTarget",
        "/Users|{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"OTHER\"}|409|uniqueness",
        "/Devices|{\"op\":\"replace\",\"path\":\"serialNumber\",\"value\":\"B\"}|400|mutability"
      })
  @Tag("7644-3.5.2-8")
  void whatIsRefusedIsToldAndNotDone(String type, String operation, int status, String scimType) {
    server.user("other");
    String device =
        TestServer.id(server.post("/Devices", Devices.json("\"serialNumber\":\"A-1\"")));
    String target = type.equals("/Users") ? path : "/Devices/" + device;
    TestServer strict =
        TestServer.over(
            store,
            builder ->
                builder
                    .clientProfile(ClientProfile.strict())
                    .resourceType(Devices.TYPE, store)
                    .changeListener(told::add));
    ScimResponse before = server.get(target);
    told.clear();
    store.takeCalls();
    ScimResponse response = strict.patch(target, operation);

    assertThat(store.takeCalls()).containsExactly("patch " + type.substring(1, type.length() - 1));
    assertThat(response.status()).isEqualTo(status);
    assertThat(body(response).getString("scimType")).isEqualTo(scimType);
    assertThat(body(server.get(target))).isEqualTo(body(before));
    assertThat(told).isEmpty();
  }

  @Test
  void whatDoesNotExistIsNotFound() {
    assertThat(server.patch("/Users/nobody", TITLE).status()).isEqualTo(404);
    store.takeCalls();
    assertThat(server.patch("/Users/odd%20id", TITLE).status()).isEqualTo(404);
    assertThat(store.takeCalls()).isEmpty();
  }

  @Test
  void whatChangesNothingKeepsTheVersionAndIsNotTold() {
    server.patch(path, TITLE);
    told.clear();
    ScimResponse before = server.get(path);
    ScimResponse again = server.patch(path, TITLE);

    assertThat(again.headers()).containsEntry("ETag", before.headers().get("ETag"));
    assertThat(body(again)).isEqualTo(body(before));
    assertThat(told).isEmpty();
  }

  @Test
  void aChangeIsToldWithWhatWasBefore() {
    server.patch(path, "{\"op\":\"add\",\"path\":\"active\",\"value\":true}");
    told.clear();
    server.patch(path, "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");

    assertThat(told)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.operation()).isEqualTo(Operation.PATCHED);
              assertThat(event.activeBefore()).isTrue();
              assertThat(event.activeAfter()).isFalse();
            });
  }

  @Test
  void aLostRaceIsRunAgain() {
    AtomicInteger times = new AtomicInteger();
    store.intercept(
        call -> {
          if (call.equals("patch User") && times.incrementAndGet() < 3) {
            throw new StoreException.Conflict(null);
          }
        });

    assertThat(server.patch(path, TITLE).status()).isEqualTo(200);
    assertThat(times).hasValue(3);
  }

  @Test
  void aReferenceFollowsItsValue() {
    String manager = server.user("boss");
    String extension = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    TestServer enterprise = TestServer.over(store);
    ScimResponse response =
        enterprise.patch(
            path,
            "{\"op\":\"add\",\"path\":\""
                + extension
                + ":manager\",\"value\":\""
                + manager
                + "\"}");

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).toString()).contains(manager);
  }

  @Test
  void aRehearsalDoesNotUseIt() {
    store.takeCalls();
    Explanation explanation =
        server
            .engine()
            .explain(
                Principal.of("default", "entra"),
                ScimRequest.of("PATCH", path)
                    .withBody(
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],"
                            + "\"Operations\":["
                            + TITLE
                            + "]}"));

    assertThat(explanation.status()).isEqualTo(200);
    assertThat(explanation.changes()).hasSize(1);
    assertThat(store.takeCalls()).contains("get User").doesNotContain("patch User");
    assertThat(body(server.get(path)).contains("title")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void groupsAreNotChangedSoForTheirMembersMustBeLookedFor(boolean membersAreRows) {
    AbleStore groups =
        membersAreRows
            ? AbleStore.with(AbleStore.ALL)
            : AbleStore.with(Set.of(PatchPushdown.class));
    TestServer over = TestServer.over(groups);
    String user = over.user("bjensen");
    String group = "/Groups/" + over.group("Sales");
    groups.takeCalls();
    ScimResponse response =
        over.patch(
            group,
            "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Tours\"},"
                + "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
                + user
                + "\"}]}");

    assertThat(response.status()).isEqualTo(204);
    assertThat(groups.takeCalls()).doesNotContain("patch Group");
    assertThat(body(over.get(group)).toString()).contains("Tours", user);
  }

  /** Promises one thing only. */
  private record HalfPromise(AbleStore store, Guarantee kept) implements ResourceStore {

    @Override
    public Guarantees guarantees(String resourceType) {
      return Guarantees.of(kept);
    }

    @Override
    public <C> Optional<C> capability(Class<C> type) {
      return store.capability(type);
    }

    @Override
    public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
      return store.get(context, key, wanted);
    }

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      return store.insert(context, key, body);
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      return store.replace(context, key, body, expected);
    }

    @Override
    public void delete(StoreContext context, ResourceKey key, Version expected) {
      store.delete(context, key, expected);
    }

    @Override
    public QueryResult query(StoreContext context, Query query) {
      return store.query(context, query);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aStoreThatDoesNotPromiseAllIsReadAndWritten(Guarantee kept) {
    TestServer over = TestServer.over(new HalfPromise(store, kept));
    store.takeCalls();

    assertThat(over.patch(path, TITLE).status()).isEqualTo(200);
    assertThat(store.takeCalls()).contains("get User", "replace User").doesNotContain("patch User");
  }
}
