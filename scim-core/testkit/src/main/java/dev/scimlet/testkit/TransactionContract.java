package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.PatchPushdown;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Transactions;
import dev.scimlet.store.Version;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Several changes as one. A store that does not declare it is asserted not to have it. */
interface TransactionContract extends StoreFixture {

  /** How often each thread moves something. */
  int TRANSFERS = 10;

  /** The ability is there if and only if it is declared. */
  @Test
  default void transactionsAreFoundIfDeclared() {
    hasTransactions(Scene.of(newStore()));
  }

  /** Both changes are there when the work has returned, and its answer comes back. */
  @Test
  default void workIsCommittedAsOne() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    StoredResource old = scene.insertUser(newUser("old"));
    StoredResource added =
        inTransaction(
            scene,
            inside -> {
              inside.replace(old, newUser("renamed"));
              return inside.insertUser(newUser("old"));
            });
    assertThat(scene.read(added.key())).isEqualTo(added);
    assertThat(scene.read(old.key()).get("userName")).isEqualTo(newUser("renamed").get("userName"));
    assertThat(scene.all(Scene.USER)).hasSize(2);
  }

  /** Work that throws leaves nothing, and the very exception comes out. */
  @Test
  default void failedWorkLeavesNothing() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    StoredResource changed = scene.insertUser(newUser("changed"));
    StoredResource deleted = scene.insertUser(newUser("deleted"));
    ResourceKey created = Scene.newKey(Scene.USER);
    IllegalStateException failure = new IllegalStateException("the work's own");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    scene,
                    inside -> {
                      inside.store().insert(inside.context(), created, newUser("created"));
                      inside.replace(changed, newUser("taken"));
                      inside.delete(deleted.key());
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(scene.all(Scene.USER)).containsExactlyInAnyOrder(changed, deleted);
    assertThat(scene.find(created)).isEmpty();
    assertThat(scene.read(changed.key())).isEqualTo(changed);
    assertThat(scene.read(deleted.key())).isEqualTo(deleted);
  }

  /** What was undone reserves no value, and what it had given up is still taken. */
  @Test
  default void failedWorkLeavesUniqueValuesAsTheyWere() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    StoredResource holder = scene.insertUser(newUser("held"));
    fail(
        scene,
        inside -> {
          inside.replace(holder, newUser("wanted"));
          inside.insertUser(newUser("held"));
          inside.insertUser(newUser("created"));
        });
    scene.insertUser(newUser("wanted"));
    scene.insertUser(newUser("created"));
    assertThat(Attempts.wins(() -> scene.insertUser(newUser("HELD"))))
        .isEqualTo(!traits().contains(StoreTrait.UNIQUENESS));
  }

  /** Members, too, are as they were. */
  @Test
  default void failedWorkLeavesMembersAsTheyWere() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene) || !traits().contains(StoreTrait.MEMBERSHIPS)) {
      return;
    }
    StoredResource group = newGroupOf(scene, "a", "b");
    StoredResource second = newGroupOf(scene, "a");
    fail(
        scene,
        inside -> {
          apply(inside, group, MemberDelta.add(Members.of("c")));
          apply(inside, group, MemberDelta.remove(Set.of("b")));
          inside.memberships().forget(inside.context(), "a");
          inside.delete(second.key());
          newGroupOf(inside, "d");
        });
    assertThat(MemberPages.values(scene, group.key())).containsExactlyInAnyOrder("a", "b");
    assertThat(MemberPages.values(scene, second.key())).containsExactly("a");
    assertThat(scene.read(group.key())).isEqualTo(group);
    assertThat(groupsOf(scene, "a")).containsExactlyInAnyOrder(group.key(), second.key());
    assertThat(groupsOf(scene, "b")).containsExactly(group.key());
    assertThat(groupsOf(scene, "c")).isEmpty();
    assertThat(groupsOf(scene, "d")).isEmpty();
  }

  /** What did not happen is not told. */
  @Test
  default void failedWorkIsNotTold() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene) || !traits().contains(StoreTrait.CHANGE_FEED)) {
      return;
    }
    StoredResource before = scene.insertUser(newUser("before"));
    String place = scene.feed().latest(scene.context());
    fail(
        scene,
        inside -> {
          inside.insertUser(newUser("created"));
          inside.replace(before, newUser("changed"));
          inside.delete(before.key());
        });
    StoredResource after = scene.insertUser(newUser("after"));
    assertThat(Changes.after(scene, place))
        .extracting(ChangeFeed.Change::key)
        .containsExactly(after.key());
  }

  /** What happened in one transaction is told, each change of it, in the order of the work. */
  @Test
  default void committedWorkIsTold() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene) || !traits().contains(StoreTrait.CHANGE_FEED)) {
      return;
    }
    StoredResource first = scene.insertUser(newUser("first"));
    String place = scene.feed().latest(scene.context());
    StoredResource second =
        inTransaction(
            scene,
            inside -> {
              StoredResource added = inside.insertUser(newUser("second"));
              inside.delete(first.key());
              return inside.replace(added, newUser("third"));
            });
    List<ChangeFeed.Change> told = Changes.after(scene, place);
    assertThat(told)
        .extracting(ChangeFeed.Change::kind)
        .containsExactly(ChangeFeed.Kind.CREATED, ChangeFeed.Kind.DELETED, ChangeFeed.Kind.UPDATED);
    assertThat(Changes.of(told, second.key())).last().isEqualTo(Changes.updated(scene, second));
    assertThat(Changes.of(told, first.key())).containsExactly(Changes.deleted(scene, first));
  }

  /** Failed work holds nothing: connections are few, and none of them stays in a transaction. */
  @Test
  default void failedWorkHoldsNothing() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    StoredResource user = scene.insertUser(newUser("held"));
    for (int i = 0; i < 40; i++) {
      fail(scene, inside -> inside.replace(user, newUser("undone")));
    }
    StoredResource changed = scene.replace(user, newUser("changed"));
    List<StoredResource> read = Race.run(thread -> scene.read(user.key()));
    assertThat(read).containsOnly(changed);
  }

  /** The store's own refusal undoes all that was done before it. */
  @Test
  default void refusalUndoesWhatWentBefore() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    scene.insertUser(newUser("taken"));
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(
            () ->
                inTransaction(
                    scene,
                    inside -> {
                      inside.insertUser(newUser("undone"));
                      inside.delete(Scene.newKey(Scene.USER));
                      return inside;
                    }));
    if (traits().contains(StoreTrait.UNIQUENESS)) {
      assertThatExceptionOfType(StoreException.Uniqueness.class)
          .isThrownBy(
              () ->
                  inTransaction(
                      scene,
                      inside -> {
                        inside.insertUser(newUser("undone"));
                        return inside.insertUser(newUser("Taken"));
                      }));
    }
    assertThat(scene.all(Scene.USER)).hasSize(1);
  }

  /**
   * Work that goes on after a refusal is committed as a whole, or refused as a whole: a database
   * that gave the transaction up must not be taken for one that committed it.
   */
  @Test
  default void workThatSwallowsARefusalIsNeverHalfDone() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene) || !traits().contains(StoreTrait.UNIQUENESS)) {
      return;
    }
    scene.insertUser(newUser("taken"));
    boolean committed = true;
    try {
      inTransaction(
          scene,
          inside -> {
            inside.insertUser(newUser("before"));
            boolean won = Attempts.wins(() -> inside.insertUser(newUser("taken")));
            assertThat(won).isFalse();
            return won;
          });
    } catch (StoreException refused) {
      committed = false;
    }
    assertThat(scene.all(Scene.USER)).hasSize(committed ? 2 : 1);
  }

  /** The work sees what it did, in whatever way it looks. */
  @Test
  default void workSeesItsOwnWrites() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    StoredResource gone = scene.insertUser(newUser("gone"));
    StoredResource changed = scene.insertUser(newUser("before"));
    inTransaction(
        scene,
        inside -> {
          StoredResource added = inside.insertUser(newUser("added"));
          StoredResource now = inside.replace(changed, newUser("after"));
          inside.delete(gone.key());
          assertThat(inside.read(added.key())).isEqualTo(added);
          assertThat(inside.read(changed.key())).isEqualTo(now);
          assertThat(inside.find(gone.key())).isEmpty();
          assertThat(inside.all(Scene.USER)).containsExactlyInAnyOrder(added, now);
          assertThat(QueryFinisher.finish(inside, Queries.users("userName eq \"AFTER\"")))
              .containsExactly(now);
          return added;
        });
  }

  /** Within the transaction the store has its other abilities, and they are part of it. */
  @Test
  default void otherAbilitiesWorkInside() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    StoredResource user = scene.insertUser(newUser("inside"));
    inTransaction(
        scene,
        inside -> {
          boolean rows = traits().contains(StoreTrait.MEMBERSHIPS);
          assertThat(inside.store().capability(Memberships.class).isPresent()).isEqualTo(rows);
          if (rows) {
            StoredResource group = newGroupOf(inside, user.key().id());
            apply(inside, group, MemberDelta.add(Members.of("b")));
            assertThat(MemberPages.values(inside, group.key()))
                .containsExactlyInAnyOrder(user.key().id(), "b");
            assertThat(groupsOf(inside, "b")).containsExactly(group.key());
          }
          boolean patches = traits().contains(StoreTrait.PATCH_PUSHDOWN);
          assertThat(inside.store().capability(PatchPushdown.class).isPresent()).isEqualTo(patches);
          if (patches) {
            Resource body = Samples.with(newUser("inside"), "title", "patched");
            inside.patches().patch(inside.context(), user.key(), before -> body);
            assertThat(inside.read(user.key()).resource().body()).isEqualTo(body.body());
          }
          assertThat(inside.store().guarantees(Scene.USER))
              .isEqualTo(scene.store().guarantees(Scene.USER));
          return user;
        });
    if (traits().contains(StoreTrait.MEMBERSHIPS)) {
      assertThat(groupsOf(scene, user.key().id())).hasSize(1);
    }
  }

  /** A resource and its memberships go together: what the engine deletes. */
  @Test
  default void resourceAndMembershipsAreDeletedTogether() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene) || !traits().contains(StoreTrait.MEMBERSHIPS)) {
      return;
    }
    StoredResource user = scene.insertUser(newUser("leaver"));
    StoredResource group = newGroupOf(scene, user.key().id(), "b");
    inTransaction(
        scene,
        inside -> {
          inside.delete(user.key());
          inside.memberships().forget(inside.context(), user.key().id());
          return user;
        });
    assertThat(scene.find(user.key())).isEmpty();
    assertThat(groupsOf(scene, user.key().id())).isEmpty();
    assertThat(MemberPages.values(scene, group.key())).containsExactly("b");
    assertThat(scene.read(group.key())).isEqualTo(group);
  }

  /** Transactions that change the same two resources lose nothing. */
  @Test
  default void concurrentTransactionsLoseNothing() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    List<ResourceKey> accounts = newAccounts(scene);
    Race.run(
        thread -> {
          for (int i = 0; i < TRANSFERS; i++) {
            transfer(scene, accounts.get(0), accounts.get(1));
          }
          return thread;
        });
    requireMoved(scene, accounts, TRANSFERS * Race.THREADS);
  }

  /**
   * Two that change the same two resources in opposite order both come to an end: a deadlock is a
   * conflict. They are few, since a database may take a second to find out.
   */
  @Test
  default void crossingTransactionsLoseNothing() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    List<ResourceKey> accounts = newAccounts(scene);
    Race.run(
        thread -> {
          if (thread == 0) {
            transfer(scene, accounts.get(0), accounts.get(1));
            transfer(scene, accounts.get(0), accounts.get(1));
          } else if (thread == 1) {
            transfer(scene, accounts.get(1), accounts.get(0));
          }
          return thread;
        });
    requireMoved(scene, accounts, 1);
  }

  private List<ResourceKey> newAccounts(Scene scene) {
    return List.of(
        scene.insertUser(titled("first", 1_000)).key(),
        scene.insertUser(titled("second", 1_000)).key());
  }

  private static void requireMoved(Scene scene, List<ResourceKey> accounts, int moved) {
    assertThat(number(scene.read(accounts.get(0)))).isEqualTo(1_000 - moved);
    assertThat(number(scene.read(accounts.get(1)))).isEqualTo(1_000 + moved);
  }

  private void transfer(Scene scene, ResourceKey from, ResourceKey to) {
    boolean done = false;
    while (!done) {
      try {
        inTransaction(
            scene,
            inside -> {
              add(inside, from, -1);
              return add(inside, to, 1);
            });
        done = true;
      } catch (StoreException.VersionMismatch again) {
        Thread.onSpinWait();
      }
    }
  }

  private StoredResource add(Scene inside, ResourceKey key, int difference) {
    StoredResource old = inside.read(key);
    String name = String.valueOf(old.resource().body().getString("userName"));
    return inside.replace(old, titled(name, number(old) + difference));
  }

  /** Whoever sees one change of a transaction sees the others, too. */
  @Test
  default void readersNeverSeeHalfATransaction() {
    Scene scene = Scene.of(newStore());
    if (!hasTransactions(scene)) {
      return;
    }
    ResourceKey first = scene.insertUser(titled("first", 0)).key();
    ResourceKey second = scene.insertUser(titled("second", 0)).key();
    AtomicBoolean writing = new AtomicBoolean(true);
    Race.run(
        thread -> {
          for (int i = 1; thread == 0 && i <= TRANSFERS * 4; i++) {
            int count = i;
            inTransaction(
                scene,
                inside -> {
                  set(inside, first, titled("first", count));
                  return set(inside, second, titled("second", count));
                });
          }
          if (thread == 0) {
            writing.set(false);
          }
          while (writing.get()) {
            int seen = number(scene.read(first));
            assertThat(number(scene.read(second))).isGreaterThanOrEqualTo(seen);
          }
          return thread;
        });
  }

  private static StoredResource set(Scene inside, ResourceKey key, Resource body) {
    return inside.store().replace(inside.context(), key, body, Version.ANY);
  }

  private Resource titled(String userName, int number) {
    return Samples.with(newUser(userName), "title", Integer.toString(number));
  }

  private static int number(StoredResource user) {
    return Integer.parseInt(String.valueOf(user.resource().body().getString("title")));
  }

  /** Tells whether the store has the ability, after asserting that it does what it declares. */
  private boolean hasTransactions(Scene scene) {
    boolean declared = traits().contains(StoreTrait.TRANSACTIONS);
    assertThat(scene.store().capability(Transactions.class).isPresent()).isEqualTo(declared);
    return declared;
  }

  private static <T> T inTransaction(Scene scene, Function<Scene, T> work) {
    return Attempts.untilDone(
        () ->
            scene
                .transactions()
                .inTransaction(scene.context(), inside -> work.apply(scene.with(inside))));
  }

  /** Does something in a transaction that is then undone. */
  private static void fail(Scene scene, Consumer<Scene> work) {
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(
            () ->
                inTransaction(
                    scene,
                    inside -> {
                      work.accept(inside);
                      throw new UnsupportedOperationException("undo this");
                    }));
  }

  private StoredResource newGroupOf(Scene scene, String... members) {
    return Members.newGroup(scene, newGroup("group of " + members[0]), Members.of(members));
  }

  private static void apply(Scene scene, StoredResource group, MemberDelta delta) {
    scene.memberships().apply(scene.context(), group.key(), null, delta, Version.ANY);
  }

  private static List<ResourceKey> groupsOf(Scene scene, String member) {
    return Members.groupsOf(scene, member);
  }
}
