package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.ChangeFeed;
import dev.scimlet.store.ChangeFeed.Change;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimBoolean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What changed. A store that does not declare it is asserted not to have it. */
interface ChangeFeedContract extends StoreFixture {

  /** How often each writer changes its user while the feed is read. */
  int CHANGES = 20;

  /** The ability is there if and only if it is declared. */
  @Test
  default void changesAreToldIfDeclared() {
    tellsChanges(Scene.of(newStore()));
  }

  /** Each change of a resource is told once, with all that belongs to it. */
  @Test
  default void everyChangeIsToldOnce() {
    Scene scene = Scene.of(newStore());
    if (!tellsChanges(scene)) {
      return;
    }
    Scene later = scene.later(Duration.ofHours(1)).by("somebody else");
    StoredResource created = scene.insertUser(active(newUser("first"), ScimBoolean.TRUE));
    StoredResource updated = later.replace(created, active(newUser("first"), ScimBoolean.FALSE));
    StoredResource silent = later.replace(updated, newUser("first"));
    scene.delete(silent.key());
    StoredResource group = later.insert(Scene.GROUP, newGroup("group"));
    assertThat(Changes.all(scene))
        .containsExactly(
            Changes.created(scene, created),
            Changes.updated(later, updated),
            Changes.updated(later, silent),
            Changes.deleted(scene, silent),
            Changes.created(later, group));
  }

  /** The feed says whether an account is active since the change, and nothing where none is. */
  @Test
  default void changesSayWhetherTheResourceIsActive() {
    Scene scene = Scene.of(newStore());
    if (!tellsChanges(scene)) {
      return;
    }
    StoredResource user = scene.insertUser(active(newUser("switched"), ScimBoolean.TRUE));
    user = scene.replace(user, active(newUser("switched"), ScimBoolean.FALSE));
    user = scene.replace(user, newUser("switched"));
    scene.delete(user.key());
    scene.insert(Scene.GROUP, newGroup("group"));
    assertThat(Changes.all(scene))
        .extracting(Change::active)
        .containsExactly(true, false, null, null, null);
  }

  /** A change of members is a change of the group, however many they are. */
  @Test
  default void changesOfMembersAreToldOnce() {
    Scene scene = Scene.of(newStore());
    if (!tellsChanges(scene) || !traits().contains(StoreTrait.MEMBERSHIPS)) {
      return;
    }
    StoredResource created =
        Members.newGroup(scene, newGroup("group"), Members.of(Members.ids("m", 50).stream()));
    StoredResource added =
        Members.change(scene, created.key(), MemberDelta.add(Members.of("x", "y", "z")));
    StoredResource emptied = Members.change(scene, created.key(), MemberDelta.replace(List.of()));
    assertThat(Changes.all(scene))
        .containsExactly(
            Changes.created(scene, created),
            Changes.updated(scene, added),
            Changes.updated(scene, emptied));
  }

  /** A change in place is told as any other. */
  @Test
  default void changesInPlaceAreTold() {
    Scene scene = Scene.of(newStore());
    if (!tellsChanges(scene) || !traits().contains(StoreTrait.PATCH_PUSHDOWN)) {
      return;
    }
    StoredResource created = scene.insertUser(newUser("place"));
    Scene later = scene.later(Duration.ofHours(1)).by("patcher");
    StoredResource patched =
        later
            .patches()
            .patch(
                later.context(),
                created.key(),
                before -> active(before.resource(), ScimBoolean.FALSE))
            .after();
    later.patches().patch(later.context(), created.key(), StoredResource::resource);
    assertThat(Changes.all(scene))
        .containsExactly(Changes.created(scene, created), Changes.updated(later, patched));
  }

  /** What changed nothing is not told. */
  @Test
  default void unchangedResourcesAreNotTold() {
    Scene scene = Scene.of(newStore());
    if (!tellsChanges(scene)) {
      return;
    }
    StoredResource user = scene.insertUser(newUser("same"));
    StoredResource group = scene.insert(Scene.GROUP, newGroup("same"));
    if (traits().contains(StoreTrait.MEMBERSHIPS)) {
      group = Members.change(scene, group.key(), MemberDelta.add(Members.of("a", "b")));
    }
    String place = scene.feed().latest(scene.context());
    if (traits().contains(StoreTrait.KEEPS_VERSION)) {
      scene.replace(user, newUser("same"));
    }
    if (traits().contains(StoreTrait.MEMBERSHIPS)) {
      Members.change(scene, group.key(), MemberDelta.none());
      Members.change(scene, group.key(), MemberDelta.add(Members.of("a")));
      Members.change(scene, group.key(), MemberDelta.remove(Set.of("x")));
      Members.change(scene, group.key(), MemberDelta.replace(Members.of("b", "a")));
      scene.memberships().forget(scene.context(), "a");
    }
    scene.read(user.key());
    scene.all(Scene.USER);
    assertThat(Changes.after(scene, place)).isEmpty();
  }

  /** What was refused is not told. */
  @Test
  default void refusedChangesAreNotTold() {
    Scene scene = Scene.of(newStore());
    if (!tellsChanges(scene)) {
      return;
    }
    scene.insertUser(newUser("taken"));
    StoredResource stale = scene.insertUser(newUser("stale"));
    scene.replace(stale, newUser("fresh"));
    String place = scene.feed().latest(scene.context());
    ResourceKey unknown = Scene.newKey(Scene.USER);
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(() -> scene.delete(unknown));
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(
            () -> scene.store().replace(scene.context(), unknown, newUser("none"), Version.ANY));
    if (traits().contains(StoreTrait.UNIQUENESS)) {
      assertThat(Attempts.wins(() -> scene.insertUser(newUser("TAKEN")))).isFalse();
    }
    if (traits().contains(StoreTrait.COMPARE_AND_SET)) {
      assertThatExceptionOfType(StoreException.VersionMismatch.class)
          .isThrownBy(() -> scene.replace(stale, newUser("other")));
      assertThatExceptionOfType(StoreException.VersionMismatch.class)
          .isThrownBy(() -> scene.store().delete(scene.context(), stale.key(), stale.version()));
    }
    assertThat(Changes.after(scene, place)).isEmpty();
  }

  /** Pages put together are the whole feed, whatever their size, and each position is kept. */
  @Test
  default void pagesOfChangesTogetherAreTheWhole() {
    Scene scene = Scene.of(newStore());
    if (!tellsChanges(scene)) {
      return;
    }
    List<Change> expected = new ArrayList<>();
    for (int i = 0; i < 11; i++) {
      expected.add(Changes.created(scene, scene.insertUser(newUser("user-" + i))));
    }
    assertThat(Changes.all(scene)).isEqualTo(expected);
    for (int size : new int[] {1, 2, 10, 11, 12, 1_000}) {
      assertThat(Changes.after(scene, null, size)).as("pages of %d", size).isEqualTo(expected);
      assertThat(scene.feed().changes(scene.context(), null, size).changes())
          .hasSizeLessThanOrEqualTo(size);
    }
    ChangeFeed.ChangePage first = scene.feed().changes(scene.context(), null, 4);
    List<Change> rest = expected.subList(first.changes().size(), expected.size());
    for (int again = 0; again < 2; again++) {
      assertThat(Changes.after(scene, first.next())).isEqualTo(rest);
    }
  }

  /** Whoever is at the end is told what comes, from the end of an empty feed as well. */
  @Test
  default void endOfTheFeedIsWhereTheNextChangeComes() {
    Scene scene = Scene.of(newStore());
    if (!tellsChanges(scene)) {
      return;
    }
    for (int i = 0; i < 3; i++) {
      String latest = scene.feed().latest(scene.context());
      String end = walkToTheEnd(scene);
      assertThat(scene.feed().changes(scene.context(), latest, 10).changes()).isEmpty();
      StoredResource next = scene.insertUser(newUser("next-" + i));
      for (String place : List.of(latest, end)) {
        assertThat(Changes.after(scene, place)).containsExactly(Changes.created(scene, next));
      }
    }
  }

  private static String walkToTheEnd(Scene scene) {
    ChangeFeed.ChangePage page = scene.feed().changes(scene.context(), null, 10);
    while (!page.changes().isEmpty()) {
      page = scene.feed().changes(scene.context(), page.next(), 10);
    }
    return page.next();
  }

  /** Changes of another tenant are not told. */
  @Test
  default void changesOfAnotherTenantAreNotTold() {
    Scene mine = Scene.of(newStore());
    if (!tellsChanges(mine)) {
      return;
    }
    Scene theirs = mine.otherTenant();
    StoredResource user = mine.insertUser(newUser("mine"));
    String place = mine.feed().latest(mine.context());
    StoredResource other = theirs.insertUser(newUser("theirs"));
    mine.replace(user, newUser("mine-2"));
    assertThat(Changes.all(mine)).extracting(Change::key).containsExactly(user.key(), user.key());
    assertThat(Changes.all(theirs)).containsExactly(Changes.created(theirs, other));
    assertThat(Changes.after(mine, place)).hasSize(1);
  }

  /** Who reads while eight write is told every change once, those of a resource in order. */
  @Test
  default void readerOfABusyFeedMissesNothing() {
    Scene scene = Scene.of(newStore());
    if (!tellsChanges(scene)) {
      return;
    }
    Map<ResourceKey, List<Change>> expected = new ConcurrentHashMap<>();
    AtomicInteger writers = new AtomicInteger(Race.THREADS);
    List<Change> told = new ArrayList<>();
    Thread reader = new Thread(() -> follow(scene, writers, told));
    reader.start();
    Race.run(
        thread -> {
          try {
            write(scene, thread, expected);
          } finally {
            writers.decrementAndGet();
          }
          return thread;
        });
    join(reader);
    assertThat(told).hasSize(expected.values().stream().mapToInt(List::size).sum());
    expected.forEach(
        (key, changes) -> assertThat(Changes.of(told, key)).containsExactlyElementsOf(changes));
    assertThat(Changes.all(scene)).isEqualTo(told);
  }

  /** Reads on until nobody writes any more and there is nothing left. */
  private static void follow(Scene scene, AtomicInteger writers, List<Change> told) {
    String place = null;
    boolean more = true;
    while (more) {
      boolean last = writers.get() == 0;
      ChangeFeed.ChangePage page = scene.feed().changes(scene.context(), place, 7);
      told.addAll(page.changes());
      place = page.next();
      more = !last || !page.changes().isEmpty();
    }
  }

  private static void join(Thread reader) {
    try {
      reader.join(Duration.ofMinutes(1).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(reader.isAlive()).as("the reader has come to the end").isFalse();
  }

  /** What one writer does, and what must be told of it. */
  private void write(Scene scene, int thread, Map<ResourceKey, List<Change>> expected) {
    Scene mine = scene.by("writer-" + thread);
    List<Change> changes = new ArrayList<>();
    StoredResource user = Attempts.untilDone(() -> mine.insertUser(newUser("writer-" + thread)));
    changes.add(Changes.created(mine, user));
    for (int i = 0; i < CHANGES; i++) {
      StoredResource old = user;
      Resource body = Samples.with(newUser("writer-" + thread), "title", "change " + i);
      user = Attempts.untilDone(() -> mine.replace(old, body));
      changes.add(Changes.updated(mine, user));
    }
    if (thread % 2 == 0) {
      StoredResource last = user;
      Attempts.untilDone(
          () -> {
            mine.delete(last.key());
            return last;
          });
      changes.add(Changes.deleted(mine, last));
    }
    expected.put(user.key(), changes);
  }

  private static Resource active(Resource user, ScimBoolean value) {
    return Samples.with(user, "active", value);
  }

  /** Tells whether the store has the ability, after asserting that it does what it declares. */
  private boolean tellsChanges(Scene scene) {
    boolean declared = traits().contains(StoreTrait.CHANGE_FEED);
    assertThat(scene.store().capability(ChangeFeed.class).isPresent()).isEqualTo(declared);
    return declared;
  }
}
