package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.PatchPushdown;
import dev.scimlet.store.PatchPushdown.Patched;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Changes in place. A store that does not declare it is asserted not to have it. */
interface PatchPushdownContract extends StoreFixture {

  /** How often each thread changes the same resource. */
  int PATCHES = 30;

  /** The ability is there if and only if it is declared. */
  @Test
  default void changesInPlaceAreFoundIfDeclared() {
    changesInPlace(Scene.of(newStore()));
  }

  /** The change gets what is stored, and the answer says what was there and what is. */
  @Test
  default void changeInPlaceTellsBeforeAndAfter() {
    Scene scene = Scene.of(newStore());
    if (!changesInPlace(scene)) {
      return;
    }
    StoredResource stored = scene.insertUser(Samples.rich(newUser("patched")));
    Scene later = scene.later(Duration.ofHours(1));
    AtomicInteger calls = new AtomicInteger();
    Patched patched =
        patch(
            later,
            stored.key(),
            before -> {
              calls.incrementAndGet();
              assertThat(before).isEqualTo(stored);
              return Samples.with(before.resource(), "title", "patched");
            });
    assertThat(calls).hasValue(1);
    assertThat(patched.before()).isEqualTo(stored);
    assertThat(patched.after().resource())
        .isEqualTo(Samples.with(stored.resource(), "title", "patched"));
    assertThat(patched.after().version()).isNotEqualTo(stored.version());
    assertThat(patched.after().created()).isEqualTo(stored.created());
    assertThat(patched.after().lastModified()).isEqualTo(later.context().now());
    assertThat(later.read(stored.key())).isEqualTo(patched.after());
  }

  /** A change that changes nothing keeps version and time stamp. */
  @Test
  default void unchangedBodyInPlaceKeepsTheVersion() {
    Scene scene = Scene.of(newStore());
    if (!changesInPlace(scene)) {
      return;
    }
    StoredResource stored = scene.insertUser(Samples.rich(newUser("same")));
    Scene later = scene.later(Duration.ofHours(1));
    List<Function<StoredResource, Resource>> changes =
        List.of(StoredResource::resource, before -> Samples.rich(newUser("same")));
    for (Function<StoredResource, Resource> change : changes) {
      assertThat(patch(later, stored.key(), change)).isEqualTo(new Patched(stored, stored));
      assertThat(later.read(stored.key())).isEqualTo(stored);
    }
  }

  /** What the change throws comes out, and nothing is changed; the resource is free again. */
  @Test
  default void failedChangeInPlaceLeavesNothing() {
    Scene scene = Scene.of(newStore());
    if (!changesInPlace(scene)) {
      return;
    }
    StoredResource stored = scene.insertUser(newUser("kept"));
    IllegalStateException failure = new IllegalStateException("the change's own");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                patch(
                    scene,
                    stored.key(),
                    before -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(scene.read(stored.key())).isEqualTo(stored);
    for (int i = 0; i < 40; i++) {
      assertThatExceptionOfType(UnsupportedOperationException.class)
          .isThrownBy(
              () ->
                  patch(
                      scene,
                      stored.key(),
                      before -> {
                        throw new UnsupportedOperationException("undo this");
                      }));
    }
    StoredResource changed = scene.replace(stored, newUser("changed"));
    assertThat(Race.run(thread -> scene.read(stored.key()))).containsOnly(changed);
  }

  /** What is not there is not changed, and the change is not asked. */
  @Test
  default void changeInPlaceOfUnknownIdIsNotFound() {
    Scene scene = Scene.of(newStore());
    if (!changesInPlace(scene)) {
      return;
    }
    StoredResource foreign = scene.otherTenant().insertUser(newUser("foreign"));
    StoredResource deleted = scene.insertUser(newUser("deleted"));
    scene.delete(deleted.key());
    ResourceKey asGroup = new ResourceKey(Scene.GROUP, foreign.key().id());
    for (ResourceKey key :
        List.of(Scene.newKey(Scene.USER), foreign.key(), deleted.key(), asGroup)) {
      assertThatExceptionOfType(StoreException.NotFound.class)
          .isThrownBy(
              () ->
                  patch(
                      scene,
                      key,
                      before -> {
                        throw new AssertionError("The change was asked.");
                      }));
      assertThat(scene.find(key)).isEmpty();
    }
  }

  /** A change in place may not take the value of another resource, and leaves both as they are. */
  @Test
  default void changeInPlaceMayNotTakeTheValueOfAnother() {
    Scene scene = Scene.of(newStore());
    if (!changesInPlace(scene)) {
      return;
    }
    StoredResource taken = scene.insertUser(newUser("taken"));
    StoredResource other = scene.insertUser(newUser("other"));
    if (traits().contains(StoreTrait.UNIQUENESS)) {
      assertThatExceptionOfType(StoreException.Uniqueness.class)
          .isThrownBy(() -> patch(scene, other.key(), before -> newUser("TAKEN")))
          .satisfies(refusal -> assertThat(refusal.attribute()).isEqualTo("userName"));
      assertThat(scene.read(other.key())).isEqualTo(other);
    } else {
      patch(scene, other.key(), before -> newUser("TAKEN"));
    }
    patch(scene, taken.key(), before -> newUser("Taken"));
    patch(scene, taken.key(), before -> newUser("free"));
    patch(scene, other.key(), before -> newUser("taken"));
    assertThat(QueryFinisher.finish(scene, Queries.users("userName eq \"taken\"")))
        .containsExactly(scene.read(other.key()));
  }

  /** Members that are rows are no part of it. */
  @Test
  default void changeInPlaceLeavesMembers() {
    Scene scene = Scene.of(newStore());
    if (!changesInPlace(scene) || !traits().contains(StoreTrait.MEMBERSHIPS)) {
      return;
    }
    StoredResource group =
        Members.newGroup(scene, newGroup("patched"), Members.of(Members.ids("m", 200).stream()));
    StoredResource renamed =
        patch(
                scene,
                group.key(),
                before -> {
                  assertThat(before.get("members")).isNull();
                  return Samples.with(before.resource(), "displayName", "renamed");
                })
            .after();
    assertThat(renamed.get("members")).isNull();
    assertThat(MemberPages.values(scene, group.key()))
        .containsExactlyInAnyOrderElementsOf(Members.ids("m", 200));
    StoredResource changed = Members.change(scene, group.key(), MemberDelta.remove(Set.of("m-1")));
    assertThat(changed.resource()).isEqualTo(renamed.resource());
  }

  /** Writers of one resource take turns: each sees what the one before it did. */
  @Test
  default void writersInPlaceTakeTurns() {
    Scene scene = Scene.of(newStore());
    if (!changesInPlace(scene)) {
      return;
    }
    ResourceKey key = scene.insertUser(titled(0)).key();
    List<Patched> all =
        Race.run(thread -> Stream.generate(() -> increment(scene, key)).limit(PATCHES).toList())
            .stream()
            .flatMap(List::stream)
            .toList();
    assertThat(number(scene.read(key))).isEqualTo(Race.THREADS * PATCHES);
    assertThat(all)
        .allSatisfy(one -> assertThat(number(one.after())).isEqualTo(number(one.before()) + 1));
    Set<Version> before =
        all.stream().map(one -> one.before().version()).collect(Collectors.toSet());
    assertThat(before).hasSize(all.size());
  }

  /** Those who compare and those who change in place lose nothing to each other. */
  @Test
  default void changesInPlaceAndReplacementsLoseNothing() {
    Scene scene = Scene.of(newStore());
    if (!changesInPlace(scene) || !traits().contains(StoreTrait.COMPARE_AND_SET)) {
      return;
    }
    ResourceKey key = scene.insertUser(titled(0)).key();
    Race.run(
        thread -> {
          for (int i = 0; i < PATCHES / 3; i++) {
            if (thread % 2 == 0) {
              increment(scene, key);
            } else {
              replaceIncremented(scene, key);
            }
          }
          return thread;
        });
    assertThat(number(scene.read(key))).isEqualTo(Race.THREADS * (PATCHES / 3));
  }

  private void replaceIncremented(Scene scene, ResourceKey key) {
    boolean done = false;
    while (!done) {
      try {
        Attempts.untilDone(
            () -> {
              StoredResource read = scene.read(key);
              return scene.replace(read, titled(number(read) + 1));
            });
        done = true;
      } catch (StoreException.VersionMismatch again) {
        Thread.onSpinWait();
      }
    }
  }

  private Patched increment(Scene scene, ResourceKey key) {
    return patch(scene, key, before -> titled(number(before) + 1));
  }

  private Resource titled(int number) {
    return Samples.with(newUser("counter"), "title", Integer.toString(number));
  }

  private static int number(StoredResource user) {
    return Integer.parseInt(String.valueOf(user.resource().body().getString("title")));
  }

  private static Patched patch(
      Scene scene, ResourceKey key, Function<StoredResource, Resource> change) {
    return Attempts.untilDone(() -> scene.patches().patch(scene.context(), key, change));
  }

  /** Tells whether the store has the ability, after asserting that it does what it declares. */
  private boolean changesInPlace(Scene scene) {
    boolean declared = traits().contains(StoreTrait.PATCH_PUSHDOWN);
    assertThat(scene.store().capability(PatchPushdown.class).isPresent()).isEqualTo(declared);
    return declared;
  }
}
