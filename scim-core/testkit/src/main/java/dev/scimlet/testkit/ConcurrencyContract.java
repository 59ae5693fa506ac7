package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The five methods and members, eight callers at a time. */
interface ConcurrencyContract extends StoreFixture {

  /** How often each thread writes. */
  int ROUNDS = 40;

  /** Of those who create the same user at once, one wins; the others are told why. */
  @Test
  @Tag("7643-7-18")
  default void oneOfManyCreationsWins() {
    Scene scene = Scene.of(newStore());
    boolean unique = traits().contains(StoreTrait.UNIQUENESS);
    for (int round = 0; round < ROUNDS; round++) {
      String name = "race-" + round;
      List<Boolean> created = Race.run(thread -> create(scene, name, thread));
      long winners = created.stream().filter(won -> won).count();
      assertThat(winners).isEqualTo(unique ? 1 : Race.THREADS);
    }
    assertThat(scene.all(Scene.USER)).hasSize(unique ? ROUNDS : ROUNDS * Race.THREADS);
  }

  private boolean create(Scene scene, String name, int thread) {
    try {
      scene.insertUser(newUser(thread % 2 == 0 ? name : name.toUpperCase(Locale.ROOT)));
      return true;
    } catch (StoreException.Uniqueness refused) {
      return false;
    }
  }

  /** No change is lost: by compare-and-set, or under a lock where the store cannot compare. */
  @Test
  default void noUpdateIsLost() {
    Scene scene = Scene.of(newStore());
    ResourceKey key = scene.insertUser(counting(0)).key();
    Lock lock = new ReentrantLock();
    Race.run(
        thread -> {
          for (int i = 0; i < ROUNDS; i++) {
            increment(scene, key, lock);
          }
          return thread;
        });
    assertThat(count(scene.read(key))).isEqualTo(Race.THREADS * ROUNDS);
  }

  private void increment(Scene scene, ResourceKey key, Lock lock) {
    boolean compares = traits().contains(StoreTrait.COMPARE_AND_SET);
    if (!compares) {
      lock.lock();
    }
    try {
      while (!tryIncrement(scene, key)) {
        Thread.onSpinWait();
      }
    } finally {
      if (!compares) {
        lock.unlock();
      }
    }
  }

  private boolean tryIncrement(Scene scene, ResourceKey key) {
    StoredResource read = scene.read(key);
    try {
      scene.replace(read, counting(count(read) + 1));
      return true;
    } catch (StoreException.VersionMismatch | StoreException.Conflict again) {
      return false;
    }
  }

  private Resource counting(int count) {
    return Samples.with(
        Samples.with(newUser("counter"), "title", Integer.toString(count)),
        "displayName",
        "Counter " + count);
  }

  private static int count(StoredResource user) {
    return Integer.parseInt(String.valueOf(user.resource().body().getString("title")));
  }

  /** Whoever reads while another writes sees the old resource or the new one, never a mixture. */
  @Test
  default void readersNeverSeeHalfAWrite() {
    Scene scene = Scene.of(newStore());
    ResourceKey key = scene.insertUser(counting(0)).key();
    Map<Version, Resource> seen = new ConcurrentHashMap<>();
    AtomicBoolean writing = new AtomicBoolean(true);
    Race.run(
        thread -> {
          if (thread == 0) {
            for (int i = 1; i <= ROUNDS * Race.THREADS; i++) {
              scene.store().replace(scene.context(), key, counting(i), Version.ANY);
            }
            writing.set(false);
          }
          while (writing.get()) {
            requireWhole(scene.read(key), seen);
            scene.all(Scene.USER).forEach(user -> requireWhole(user, seen));
          }
          return thread;
        });
  }

  private void requireWhole(StoredResource user, Map<Version, Resource> seen) {
    assertThat(user.resource().body()).isEqualTo(counting(count(user)).body());
    Resource known = seen.putIfAbsent(user.version(), user.resource());
    if (known != null) {
      assertThat(user.resource().body()).isEqualTo(known.body());
    }
  }

  /** Deleting happens once, however many try. */
  @Test
  default void oneOfManyDeletionsWins() {
    Scene scene = Scene.of(newStore());
    for (int round = 0; round < ROUNDS; round++) {
      ResourceKey key = scene.insertUser(newUser("victim")).key();
      List<Boolean> deleted = Race.run(thread -> delete(scene, key));
      assertThat(deleted.stream().filter(won -> won).count())
          .isBetween(1L, traits().contains(StoreTrait.COMPARE_AND_SET) ? 1L : Race.THREADS);
      assertThat(scene.find(key)).isEmpty();
    }
  }

  private static boolean delete(Scene scene, ResourceKey key) {
    try {
      scene.delete(key);
      return true;
    } catch (StoreException.NotFound | StoreException.Conflict gone) {
      return false;
    }
  }

  /** Of those who replace the same version, one wins; the others are told that they are late. */
  @Test
  default void oneOfManyReplacementsOfAVersionWins() {
    if (!traits().contains(StoreTrait.COMPARE_AND_SET)) {
      return;
    }
    Scene scene = Scene.of(newStore());
    StoredResource current = scene.insertUser(counting(0));
    for (int round = 0; round < ROUNDS / 4; round++) {
      StoredResource read = current;
      int base = round * Race.THREADS + 1;
      List<Optional<StoredResource>> won =
          Race.run(
              thread -> Attempts.untilDone(() -> replace(scene, read, counting(base + thread))));
      assertThat(won.stream().flatMap(Optional::stream).toList())
          .singleElement()
          .isEqualTo(scene.read(read.key()));
      current = scene.read(read.key());
    }
  }

  private static Optional<StoredResource> replace(Scene scene, StoredResource old, Resource body) {
    try {
      return Optional.of(scene.replace(old, body));
    } catch (StoreException.VersionMismatch late) {
      return Optional.empty();
    }
  }

  /** Of those who insert under one id, one wins. */
  @Test
  default void oneOfManyOfTheSameIdWins() {
    Scene scene = Scene.of(newStore());
    for (int round = 0; round < ROUNDS / 4; round++) {
      ResourceKey key = Scene.newKey(Scene.USER);
      String name = "same-id-" + round + "-";
      List<StoredResource> stored =
          Race.run(thread -> Attempts.untilDone(() -> insert(scene, key, newUser(name + thread))))
              .stream()
              .flatMap(Optional::stream)
              .toList();
      assertThat(stored)
          .hasSize(traits().contains(StoreTrait.ASSIGNS_IDS) ? Race.THREADS : 1)
          .allSatisfy(user -> assertThat(scene.read(user.key())).isEqualTo(user));
    }
  }

  private static Optional<StoredResource> insert(Scene scene, ResourceKey key, Resource body) {
    try {
      return Optional.of(scene.store().insert(scene.context(), key, body));
    } catch (StoreException.Exists taken) {
      return Optional.empty();
    }
  }

  /** What is deleted while others write to it does not come back, and its name is free. */
  @Test
  default void deletedResourceDoesNotComeBack() {
    if (!traits().contains(StoreTrait.COMPARE_AND_SET)) {
      return;
    }
    Scene scene = Scene.of(newStore());
    for (int round = 0; round < ROUNDS / 4; round++) {
      ResourceKey key = scene.insertUser(counting(0)).key();
      Race.run(thread -> thread == 0 ? remove(scene, key) : writeUntilGone(scene, key, thread));
      assertThat(scene.find(key)).isEmpty();
      assertThat(scene.all(Scene.USER)).isEmpty();
    }
    assertThat(scene.insertUser(counting(0))).isNotNull();
  }

  private static boolean remove(Scene scene, ResourceKey key) {
    return Attempts.wins(() -> scene.delete(key));
  }

  private boolean writeUntilGone(Scene scene, ResourceKey key, int thread) {
    try {
      for (int i = 0; i < 4; i++) {
        Resource body = counting(thread * 100 + i);
        Attempts.untilDone(() -> scene.store().replace(scene.context(), key, body, Version.ANY));
      }
      return true;
    } catch (StoreException.NotFound gone) {
      return false;
    }
  }

  /** Those who change a group's body and those who change its members lose nothing. */
  @Test
  default void bodyAndMembersAreChangedByOthersAtOnce() {
    if (!traits().contains(StoreTrait.MEMBERSHIPS)
        || !traits().contains(StoreTrait.COMPARE_AND_SET)) {
      return;
    }
    Scene scene = Scene.of(newStore());
    ResourceKey group = Members.newGroup(scene, newGroup("0"), Members.of("start")).key();
    int changes = ROUNDS / 4;
    Race.run(
        thread -> {
          for (int i = 0; i < changes; i++) {
            if (thread % 2 == 0) {
              Members.change(scene, group, MemberDelta.add(Members.of("m-" + thread + "-" + i)));
            } else {
              renumber(scene, group);
            }
          }
          return thread;
        });
    assertThat(MemberPages.values(scene, group))
        .hasSize(1 + changes * Race.THREADS / 2)
        .doesNotHaveDuplicates();
    assertThat(scene.read(group).get("displayName"))
        .isEqualTo(newGroup(Integer.toString(changes * Race.THREADS / 2)).get("displayName"));
  }

  private void renumber(Scene scene, ResourceKey group) {
    Optional<StoredResource> done = Optional.empty();
    while (done.isEmpty()) {
      StoredResource read = scene.read(group);
      int number =
          Integer.parseInt(String.valueOf(read.resource().body().getString("displayName")));
      Resource body = newGroup(Integer.toString(number + 1));
      done = Attempts.untilDone(() -> replace(scene, read, body));
    }
  }

  /** Members that several callers add and remove at once end as the set that all of them mean. */
  @Test
  default void noChangeOfMembersIsLost() {
    if (!traits().contains(StoreTrait.MEMBERSHIPS)) {
      return;
    }
    Scene scene = Scene.of(newStore());
    ResourceKey group =
        scene
            .memberships()
            .insert(
                scene.context(),
                Scene.newKey(Scene.GROUP),
                newGroup("busy"),
                members(0, "start").toList())
            .key();
    Race.run(thread -> addAndRemove(scene, group, thread));
    Set<String> expected =
        IntStream.range(0, Race.THREADS)
            .boxed()
            .flatMap(thread -> members(thread, "stays"))
            .map(Member::value)
            .collect(Collectors.toCollection(HashSet::new));
    assertThat(MemberPages.values(scene, group)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(scene.memberships().groupsOf(scene.context(), expected).keySet())
        .isEqualTo(expected);
  }

  private static int addAndRemove(Scene scene, ResourceKey group, int thread) {
    List<Member> staying = members(thread, "stays").toList();
    List<Member> going = members(thread, "goes").toList();
    List<String> start = members(0, "start").map(Member::value).toList();
    for (int i = 0; i < ROUNDS; i++) {
      Members.change(scene, group, MemberDelta.add(List.of(staying.get(i), going.get(i))));
      Members.change(scene, group, MemberDelta.remove(List.of(going.get(i).value(), start.get(i))));
      assertThat(scene.memberships().contains(scene.context(), group, staying.get(i).value()))
          .isTrue();
    }
    return thread;
  }

  private static Stream<Member> members(int thread, String kind) {
    return IntStream.range(0, ROUNDS)
        .mapToObj(i -> new Member(kind + "-" + thread + "-" + i, Scene.USER));
  }
}
