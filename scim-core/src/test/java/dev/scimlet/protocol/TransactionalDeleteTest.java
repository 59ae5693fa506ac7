package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.ChangeEvent.Operation;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.6: a resource and its memberships are deleted in one transaction")
class TransactionalDeleteTest {

  private final AbleStore store = AbleStore.with(Set.of(Memberships.class, Transactions.class));
  private final List<ChangeEvent> told = new ArrayList<>();
  private final TestServer server =
      TestServer.over(store, builder -> builder.changeListener(told::add));
  private final String user = server.user("bjensen");
  private final String group = server.group("Sales", user, server.user("other"));
  private final String path = "/Users/" + user;

  @Test
  @Tag("7644-3.6-2")
  void bothAreDoneBetweenBeginAndCommit() {
    store.takeCalls();

    assertThat(server.delete(path).status()).isEqualTo(204);
    assertThat(store.takeCalls())
        .containsExactly("begin", "get User", "delete User", "forget", "commit");
    assertThat(body(server.get("/Groups/" + group)).toString()).doesNotContain(user);
  }

  @Test
  void nobodyWantsToKnowAndNothingIsRead() {
    TestServer silent = TestServer.over(store);

    store.takeCalls();
    silent.delete(path);

    assertThat(store.takeCalls()).containsExactly("begin", "delete User", "forget", "commit");
  }

  @Test
  void nobodySeesAHalf() {
    List<String> seen = new ArrayList<>();
    store.intercept(
        call -> {
          if (call.equals("forget") || call.equals("commit")) {
            seen.add(server.get(path).status() + " " + isMember());
          }
        });
    server.delete(path);

    assertThat(seen).containsExactly("200 true", "200 true");
    assertThat(server.get(path).status()).isEqualTo(404);
    assertThat(isMember()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"forget", "commit"})
  void whatFailsHalfwayIsNotDone(String where) {
    told.clear();
    store.intercept(
        call -> {
          if (call.equals(where)) {
            throw new StoreException.Unavailable(Duration.ofSeconds(3), null);
          }
        });
    ScimResponse response = server.delete(path);
    store.intercept(call -> {});

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("Retry-After", "3");
    assertThat(server.get(path).status()).isEqualTo(200);
    assertThat(isMember()).isTrue();
    assertThat(told).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"begin", "delete User", "forget", "commit"})
  void whatLosesARaceIsRunAgainAsAWhole(String where) {
    AtomicInteger times = new AtomicInteger();
    told.clear();
    store.intercept(
        call -> {
          assertThat(told).isEmpty();
          if (call.equals(where) && times.incrementAndGet() < 3) {
            throw new StoreException.Conflict(null);
          }
        });
    ScimResponse response = server.delete(path);
    store.intercept(call -> {});

    assertThat(response.status()).isEqualTo(204);
    assertThat(times).hasValue(3);
    assertThat(told).extracting(ChangeEvent::operation).containsExactly(Operation.DELETED);
    assertThat(server.get(path).status()).isEqualTo(404);
    assertThat(isMember()).isFalse();
  }

  @Test
  @Tag("7644-3.6-5")
  @Tag("7644-3.14-3")
  void anOldVersionInIfMatchIsRefused() {
    String old = String.valueOf(server.get(path).headers().get("ETag"));
    server.patch(path, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}");
    ScimRequest delete = ScimRequest.of("DELETE", path);

    assertThat(server.send(delete.withHeader("If-Match", old)).status()).isEqualTo(412);
    assertThat(isMember()).isTrue();
    assertThat(server.send(delete.withHeader("If-Match", "*")).status()).isEqualTo(204);
  }

  @Test
  @Tag("7644-3.6-1")
  void whatDoesNotExistIsNotFound() {
    server.delete(path);

    assertThat(server.delete(path).status()).isEqualTo(404);
    assertThat(server.delete("/Users/odd%20id").status()).isEqualTo(404);
  }

  @Test
  void groupsOfAnotherStoreFollowTheCommit() {
    AbleStore others = AbleStore.with(Set.of(Memberships.class, Transactions.class));
    TestServer apart =
        TestServer.over(store, builder -> builder.resourceType(TestServer.GROUP, others));
    String team = apart.group("Team", user);
    store.takeCalls();
    others.takeCalls();
    List<String> order = new ArrayList<>();
    store.intercept(order::add);
    others.intercept(call -> order.add("other " + call));

    assertThat(apart.delete(path).status()).isEqualTo(204);
    assertThat(order).containsExactly("delete User", "other forget");
    assertThat(body(apart.get("/Groups/" + team)).contains("members")).isFalse();
  }

  @Test
  void aStoreWithoutTransactionsForgetsAfterwardsHoweverOftenItLoses() {
    AbleStore simple = AbleStore.with(Set.of(Memberships.class));
    TestServer over = TestServer.over(simple);
    String member = over.user("bjensen");
    String team = over.group("Team", member);
    AtomicInteger times = new AtomicInteger();
    simple.takeCalls();
    simple.intercept(
        call -> {
          if (call.equals("forget") && times.incrementAndGet() < 3) {
            throw new StoreException.Conflict(null);
          }
        });

    assertThat(over.delete("/Users/" + member).status()).isEqualTo(204);
    assertThat(simple.takeCalls()).containsExactly("delete User", "forget", "forget", "forget");
    assertThat(body(over.get("/Groups/" + team)).contains("members")).isFalse();
  }

  @Test
  void membersInBodiesFollowTheDeletion() {
    TestServer over = TestServer.over(AbleStore.with(Set.of(Transactions.class)));
    String member = over.user("bjensen");
    String team = over.group("Team", member);

    assertThat(over.delete("/Users/" + member).status()).isEqualTo(204);
    assertThat(body(over.get("/Groups/" + team)).contains("members")).isFalse();
  }

  @Test
  @DisplayName("RFC 7644 §3.14: If-Match names a version of the resource, not of its groups")
  void aGroupThatChangesMeanwhileIsReadAgain() {
    AbleStore bodies = AbleStore.with(Set.of());
    TestServer over = TestServer.over(bodies);
    String member = over.user("bjensen");
    String team = over.group("Team", member);
    String version = String.valueOf(over.get("/Users/" + member).headers().get("ETag"));
    ScimRequest delete = ScimRequest.of("DELETE", "/Users/" + member);
    AtomicInteger times = new AtomicInteger();
    bodies.intercept(
        call -> {
          if (call.equals("replace Group") && times.incrementAndGet() < 3) {
            throw new StoreException.VersionMismatch();
          }
        });

    assertThat(over.send(delete.withHeader("If-Match", version)).status()).isEqualTo(204);
    assertThat(body(over.get("/Groups/" + team)).contains("members")).isFalse();
  }

  private boolean isMember() {
    return body(server.get("/Groups/" + group)).toString().contains(user);
  }
}
