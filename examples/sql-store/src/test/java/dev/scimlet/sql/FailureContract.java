package dev.scimlet.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import dev.scimlet.protocol.ScimResponse;
import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.sql.Watcher.Step;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Page;
import dev.scimlet.store.PatchPushdown;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.Transactions;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever the database fails in, callers are told as the SPI says, and nothing is half done. */
abstract class FailureContract {

  private static final ResourceKey USER = new ResourceKey("User", "u1");
  private static final ResourceKey GROUP = new ResourceKey("Group", "g1");
  private static final int ATTEMPTS = 8;

  private final SqlDialect dialect = Database.dialectOf(source());
  private final Saboteur saboteur = new Saboteur();
  private final ResourceStore store = open(WatchedSource.of(source(), saboteur));
  private final Memberships memberships = capability(Memberships.class);

  /** A database with a pool of one connection, for all tests. */
  abstract HikariDataSource source();

  /** Opens a store over the same database, which is watched. */
  abstract ResourceStore open(DataSource watched);

  /** Everything that stands in the tables, by their names. */
  abstract Map<String, List<String>> contents();

  /** The types of the store: users and groups. */
  List<ResourceType> types() {
    return Inventory.TYPES;
  }

  /** What a caller does. */
  private interface Call {
    void run();
  }

  private List<SQLException> races() {
    return PlantedErrors.races(dialect);
  }

  private List<SQLException> outages() {
    return PlantedErrors.outages(dialect);
  }

  @BeforeEach
  void populate() {
    for (ResourceKey key : List.of(USER, GROUP, new ResourceKey("User", "u2"))) {
      store
          .get(context(), key, Projection.everything())
          .ifPresent(found -> store.delete(context(), key, Version.ANY));
    }
    store.insert(context(), USER, user("somebody"));
    memberships.insert(context(), GROUP, group("team"), List.of(new Member("u1", "User")));
  }

  @Test
  void lostRaceAsksForAnotherRunAndLeavesNothing() {
    races().forEach(error -> failEverywhere(error, StoreException.Conflict.class));
  }

  @Test
  void outageIsUnavailableAndLeavesNothing() {
    outages().forEach(error -> failEverywhere(error, StoreException.Unavailable.class));
  }

  /** Every call fails at each of its statements in turn. */
  private void failEverywhere(SQLException error, Class<? extends StoreException> expected) {
    calls()
        .forEach(
            (name, call) -> {
              Map<String, List<String>> before = contents();
              int statement = 1;
              for (boolean reached = true; reached; statement++) {
                saboteur.failAt(Step.EXECUTE, statement, error);
                Map<String, List<String>> then = contents();
                Throwable thrown = catchThrowable(call::run);
                reached = saboteur.stop();
                if (reached) {
                  assertThat(thrown).as("%s, %s", name, error).isInstanceOf(expected);
                  assertThat(contents()).as(name).isEqualTo(then);
                }
              }
              assertThat(statement).as("%s has statements", name).isGreaterThan(2);
              assertThat(before).isNotEmpty();
              populate();
            });
  }

  private Map<String, Call> calls() {
    Map<String, Call> calls = new LinkedHashMap<>();
    calls.put("get", () -> store.get(context(), USER, Projection.everything()));
    calls.put("query", () -> assertThat(store.query(context(), query()).rows()).isNotNull());
    calls.put("members", () -> memberships.members(context(), GROUP, null, 10));
    calls.put("groupsOf", () -> memberships.groupsOf(context(), List.of("u1")));
    calls.put(
        "insert", () -> store.insert(context(), new ResourceKey("User", "u2"), user("another")));
    calls.put("replace", () -> store.replace(context(), USER, user("renamed"), Version.ANY));
    calls.put(
        "apply",
        () ->
            memberships.apply(
                context(),
                GROUP,
                group("renamed"),
                MemberDelta.replace(List.of(new Member("u2", "User"))),
                Version.ANY));
    calls.put(
        "patch",
        () ->
            capability(PatchPushdown.class)
                .patch(context(), USER, found -> user("patched").with("title", text())));
    calls.put("forget", () -> memberships.forget(context(), "u2"));
    calls.put("delete", () -> store.delete(context(), USER, Version.ANY));
    calls.put(
        "inTransaction",
        () ->
            capability(Transactions.class)
                .inTransaction(
                    context(), within -> within.insert(context(), USER, user("somebody"))));
    store
        .capability(ChangeFeed.class)
        .ifPresent(feed -> calls.put("changes", () -> feed.changes(context(), null, 10)));
    return calls;
  }

  @Test
  void connectionThatCannotBeHadIsUnavailable() {
    for (SQLException error : outages()) {
      calls()
          .forEach(
              (name, call) -> {
                saboteur.failAt(Step.CONNECT, 1, error);
                assertThat(catchThrowable(call::run))
                    .as(name)
                    .isInstanceOf(StoreException.Unavailable.class);
                saboteur.stop();
              });
    }
  }

  @Test
  void commitThatFailsIsUnavailableAndNeverRepeated() {
    for (SQLException error : outages()) {
      Map<String, List<String>> before = contents();
      saboteur.failAt(Step.COMMIT, 1, error);
      ScimResponse response = server().createUser("lost");
      assertUnavailable(response);
      assertThat(saboteur.stop()).isTrue();
      assertThat(saboteur.count(Step.COMMIT)).isEqualTo(1);
      assertThat(contents()).isEqualTo(before);
    }
  }

  @Test
  void commitWhoseAnswerIsLostIsUnavailableAndNeverRepeated() {
    for (SQLException error : outages()) {
      saboteur.failAfter(Step.COMMIT, error);
      assertUnavailable(server().createUser("done"));
      saboteur.stop();
      assertThat(saboteur.count(Step.COMMIT)).isEqualTo(1);
      ScimResponse found = server().find("/Users", "userName eq \"done\"");
      assertThat(TenantServer.body(found).getValues("Resources")).hasSize(1);
      String id =
          ((ScimObject) TenantServer.body(found).getValues("Resources").get(0)).getString("id");
      assertThat(server().delete("/Users/" + id).status()).isEqualTo(204);
    }
  }

  @Test
  void whatIsCommittedIsDoneEvenIfTheConnectionBreaksAfterwards() {
    for (Step step : List.of(Step.RESET, Step.CLOSE)) {
      saboteur.failAfterCommit(step, outages().get(0));
      StoreContext context = context();
      assertThat(store.replace(context, USER, user("after " + step), Version.ANY)).isNotNull();
      assertThat(saboteur.stop()).isTrue();
    }
  }

  @Test
  void raceThatIsLostAgainAndAgainIsRunUntilItIsWon() {
    for (SQLException error : races()) {
      saboteur.failTimes(ATTEMPTS - 1, error);
      ScimResponse created = server().createUser("winner");
      assertThat(created.status()).as(error.toString()).isEqualTo(201);
      assertThat(saboteur.stop()).isTrue();
      assertThat(server().delete("/Users/" + TenantServer.id(created)).status()).isEqualTo(204);
    }
  }

  @Test
  void raceThatIsNeverWonIsUnavailable() {
    for (SQLException error : races()) {
      saboteur.failTimes(Integer.MAX_VALUE, error);
      assertUnavailable(server().createUser("loser"));
      saboteur.stop();
      assertThat(saboteur.failures()).isEqualTo(ATTEMPTS);
      assertThat(server().createUser("loser-" + saboteur.failures()).status()).isIn(201, 409);
    }
  }

  @Test
  void outageIsTold503ByEveryVerb() {
    TenantServer server = server();
    for (SQLException error : outages()) {
      saboteur.failTimes(Integer.MAX_VALUE, error);
      assertUnavailable(server.get("/Users/u1"));
      assertUnavailable(server.get("/Users"));
      assertUnavailable(server.find("/Users", "userName sw \"s\""));
      assertUnavailable(server.find("/Groups", "members.value eq \"u1\""));
      assertUnavailable(server.createUser("nobody"));
      assertUnavailable(server.send("PUT", "/Users/u1", TenantServer.userJson("renamed")));
      assertUnavailable(server.send("PATCH", "/Users/u1", patch()));
      assertUnavailable(server.delete("/Users/u1"));
      saboteur.stop();
    }
  }

  @Test
  void connectionsAreAlwaysGivenBack() {
    List<Call> calls = List.copyOf(calls().values());
    for (int i = 0; i < 300; i++) {
      List<SQLException> errors = i % 2 == 0 ? races() : outages();
      saboteur.failAt(
          i % 3 == 0 ? Step.COMMIT : Step.EXECUTE, 1 + i % 4, errors.get(i % errors.size()));
      Throwable thrown = catchThrowable(calls.get(i % calls.size())::run);
      assertThat(saboteur.stop() && thrown == null).isFalse();
    }
    assertThat(source().getHikariPoolMXBean().getActiveConnections()).isZero();
    assertThat(store.get(context(), GROUP, Projection.everything())).isPresent();
  }

  private static void assertUnavailable(ScimResponse response) {
    assertThat(response.status()).as(TenantServer.text(response)).isEqualTo(503);
    assertThat(response.headers()).containsKey("Retry-After");
  }

  private TenantServer server() {
    return TenantServer.of(store, "failing", types());
  }

  private <C> C capability(Class<C> type) {
    return store.capability(type).orElseThrow();
  }

  private static StoreContext context() {
    Instant now = Instant.now();
    return new StoreContext("failing", "test", now, now.plusSeconds(60));
  }

  private static Query query() {
    return new Query(
        "User", null, List.of(), new Page.Index(0, 10), Query.Total.EXACT, Projection.everything());
  }

  private Resource user(String userName) {
    return Resource.of(types().get(0), ScimObject.builder().put("userName", userName).build());
  }

  private Resource group(String displayName) {
    return Resource.of(
        types().get(1), ScimObject.builder().put("displayName", displayName).build());
  }

  private static ScimString text() {
    return ScimString.of("title");
  }

  private static String patch() {
    return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
        + "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"x\"}]}";
  }
}
