package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Groups of thousands, and changes that name thousands at once. */
interface LargeGroupContract extends StoreFixture {

  /** How many members a large group has. */
  int LARGE = 5_000;

  /** A large group is stored and read back, wherever its members are. */
  @Test
  default void largeGroupIsKeptWhole() {
    Scene scene = Scene.of(newStore());
    List<String> ids = Members.ids("large", LARGE);
    if (keepsRows()) {
      StoredResource group = largeGroup(scene, ids);
      assertThat(MemberPages.values(scene, group.key())).containsExactlyInAnyOrderElementsOf(ids);
      return;
    }
    List<ScimObject> members =
        ids.stream()
            .map(id -> ScimObject.builder().put("value", id).put("type", Scene.USER).build())
            .toList();
    StoredResource group =
        scene.insert(
            Scene.GROUP, Samples.with(newGroup("large"), "members", ScimArray.of(members)));
    List<ScimValue> read = scene.read(group.key()).resource().body().getValues("members");
    assertThat(read).hasSize(LARGE).containsExactlyElementsOf(members);
  }

  /** One more and one less: pages, questions and answers stay right. */
  @Test
  default void singleMembersComeAndGoInALargeGroup() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows()) {
      return;
    }
    List<String> ids = Members.ids("large", LARGE);
    ResourceKey group = largeGroup(scene, ids).key();
    Set<String> expected = new HashSet<>(ids);
    for (int i = 0; i < 40; i++) {
      Members.change(scene, group, MemberDelta.add(Members.of("more-" + i)));
      Members.change(scene, group, MemberDelta.remove(Set.of("large-" + i)));
      expected.add("more-" + i);
      expected.remove("large-" + i);
    }
    assertThat(MemberPages.values(scene, group)).containsExactlyInAnyOrderElementsOf(expected);
    Memberships memberships = scene.memberships();
    assertThat(memberships.contains(scene.context(), group, "more-39")).isTrue();
    assertThat(memberships.contains(scene.context(), group, "large-39")).isFalse();
    assertThat(memberships.contains(scene.context(), group, "large-4999")).isTrue();
    assertThat(memberships.contains(scene.context(), group, "large")).isFalse();
  }

  /** Pages of any size hold every member once, the last page full or not. */
  @Test
  default void pagesOfALargeGroupHoldEveryMemberOnce() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows()) {
      return;
    }
    List<String> ids = Members.ids("large", LARGE);
    ResourceKey group = largeGroup(scene, ids).key();
    List<Member> whole = MemberPages.all(scene, group, 2 * LARGE, () -> {});
    assertThat(whole).extracting(Member::value).containsExactlyInAnyOrderElementsOf(ids);
    for (int size : new int[] {499, LARGE / 2, LARGE - 1, LARGE, LARGE + 1}) {
      assertThat(MemberPages.all(scene, group, size, () -> {})).as("%d", size).isEqualTo(whole);
    }
  }

  /** One change may name thousands: to add, to remove, and to replace. */
  @Test
  default void oneChangeMayNameThousands() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows()) {
      return;
    }
    List<String> first = Members.ids("first", LARGE);
    List<String> second = Members.ids("second", LARGE);
    StoredResource group = Members.newGroup(scene, newGroup("thousands"), List.of());
    group = requireChange(scene, group, MemberDelta.add(members(first)), first);
    requireNoChange(scene, group, MemberDelta.add(members(first)));
    requireNoChange(scene, group, MemberDelta.remove(second));
    requireNoChange(scene, group, MemberDelta.replace(members(first)));
    List<String> half = first.subList(0, LARGE / 2);
    group = requireChange(scene, group, MemberDelta.remove(first.subList(LARGE / 2, LARGE)), half);
    List<String> mixed = new ArrayList<>(first.subList(LARGE / 4, LARGE / 2));
    mixed.addAll(second.subList(0, LARGE / 4));
    group = requireChange(scene, group, MemberDelta.replace(members(mixed)), mixed);
    MemberDelta both = MemberDelta.remove(mixed).then(MemberDelta.add(members(second)));
    group = requireChange(scene, group, both, second);
    requireChange(scene, group, MemberDelta.replace(List.of()), List.of());
  }

  private static StoredResource requireChange(
      Scene scene, StoredResource before, MemberDelta delta, List<String> expected) {
    StoredResource after = Members.change(scene, before.key(), delta);
    assertThat(after.version()).isNotEqualTo(before.version());
    assertThat(scene.read(before.key())).isEqualTo(after);
    assertThat(MemberPages.all(scene, before.key(), 1_000, () -> {}))
        .extracting(Member::value)
        .containsExactlyInAnyOrderElementsOf(expected);
    return after;
  }

  private static void requireNoChange(Scene scene, StoredResource before, MemberDelta delta) {
    assertThat(Members.change(scene, before.key(), delta)).isEqualTo(before);
  }

  /** The groups of thousands are found at once. */
  @Test
  default void groupsOfThousandsAreFoundAtOnce() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows()) {
      return;
    }
    List<String> ids = Members.ids("large", LARGE);
    ResourceKey large = largeGroup(scene, ids).key();
    ResourceKey small = Members.newGroup(scene, newGroup("small"), Members.of("large-7")).key();
    List<String> asked = new ArrayList<>(ids);
    asked.add("nobody");
    Map<String, List<GroupReference>> groups = scene.memberships().groupsOf(scene.context(), asked);
    assertThat(groups.getOrDefault("nobody", List.of())).isEmpty();
    for (String id : ids) {
      assertThat(groups.getOrDefault(id, List.of()))
          .extracting(GroupReference::key)
          .hasSize(id.equals("large-7") ? 2 : 1)
          .contains(large);
    }
    assertThat(groups.get("large-7")).extracting(GroupReference::key).contains(small);
  }

  /** Eight who add and remove their own end in the set that all of them mean. */
  @Test
  default void disjointChangesOfALargeGroupAllHappen() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows()) {
      return;
    }
    ResourceKey group = largeGroup(scene, Members.ids("start", LARGE)).key();
    Map<Version, Integer> versions = new ConcurrentHashMap<>();
    List<List<String>> staying = Race.run(thread -> addAndRemove(scene, group, thread, versions));
    List<String> expected = new ArrayList<>(staying.stream().flatMap(List::stream).toList());
    expected.addAll(Members.ids("start", LARGE).subList(Race.THREADS * 200, LARGE));
    assertThat(MemberPages.values(scene, group)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(versions).hasSize(Race.THREADS * 6);
    assertThat(versions).containsKey(scene.read(group).version());
  }

  /** What a thread's members are in the end; each of its changes has a version of its own. */
  private static List<String> addAndRemove(
      Scene scene, ResourceKey group, int thread, Map<Version, Integer> versions) {
    List<String> mine = Members.ids("mine-" + thread, 300);
    List<String> start = Members.ids("start", LARGE).subList(thread * 200, thread * 200 + 200);
    for (int i = 0; i < 3; i++) {
      MemberDelta more = MemberDelta.add(members(mine.subList(i * 100, i * 100 + 100)));
      versions.put(Members.change(scene, group, more).version(), thread);
      versions.put(Members.change(scene, group, lessOf(mine, start, i)).version(), thread);
    }
    return mine.stream()
        .filter(id -> Integer.parseInt(id.replaceAll(".*-", "")) % 100 != 0)
        .toList();
  }

  private static MemberDelta lessOf(List<String> mine, List<String> start, int round) {
    int third = start.size() / 3 + 1;
    List<String> gone =
        new ArrayList<>(start.subList(round * third, Math.min(start.size(), (round + 1) * third)));
    gone.add(mine.get(round * 100));
    return MemberDelta.remove(gone);
  }

  /**
   * Who is forgotten while others change the groups is in none of them, and nobody else is lost.
   */
  @Test
  default void forgettingLosesNobodyElse() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows()) {
      return;
    }
    List<String> leaving = Members.ids("leaves", Race.THREADS * 5);
    List<String> staying = Members.ids("stays", 100);
    List<ResourceKey> groups = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      List<String> all = Stream.concat(leaving.stream(), staying.stream()).toList();
      groups.add(Members.newGroup(scene, newGroup("forgetting"), members(all)).key());
    }
    Race.run(
        thread -> {
          for (int i = 0; i < 5; i++) {
            String leaver = leaving.get(thread * 5 + i);
            Attempts.untilDone(
                () -> {
                  scene.memberships().forget(scene.context(), leaver);
                  return leaver;
                });
            MemberDelta more = MemberDelta.add(Members.of("more-" + thread + "-" + i));
            Members.change(scene, groups.get((thread + i) % 4), more);
          }
          return thread;
        });
    assertThat(scene.memberships().groupsOf(scene.context(), leaving).values())
        .allSatisfy(found -> assertThat(found).isEmpty());
    AtomicInteger more = new AtomicInteger();
    for (ResourceKey group : groups) {
      List<String> values = MemberPages.values(scene, group);
      assertThat(values).doesNotHaveDuplicates().containsAll(staying);
      assertThat(values).noneMatch(id -> id.startsWith("leaves"));
      more.addAndGet((int) values.stream().filter(id -> id.startsWith("more")).count());
    }
    assertThat(more).hasValue(Race.THREADS * 5);
  }

  /** A group that is deleted while others add members leaves none of them behind. */
  @Test
  default void groupDeletedAmidChangesLeavesNoMembers() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows()) {
      return;
    }
    for (int round = 0; round < 5; round++) {
      List<String> start = Members.ids("start", 50);
      ResourceKey group = largeGroup(scene, start).key();
      Race.run(thread -> thread == 0 ? delete(scene, group) : addUntilGone(scene, group, thread));
      assertThat(scene.find(group)).isEmpty();
      assertThat(MemberPages.values(scene, group)).isEmpty();
      List<String> all = new ArrayList<>(start);
      IntStream.range(1, Race.THREADS).forEach(thread -> all.addAll(Members.ids("t" + thread, 5)));
      assertThat(scene.memberships().groupsOf(scene.context(), all).values())
          .allSatisfy(found -> assertThat(found).isEmpty());
    }
  }

  private static boolean delete(Scene scene, ResourceKey group) {
    return Attempts.wins(() -> scene.delete(group));
  }

  private static boolean addUntilGone(Scene scene, ResourceKey group, int thread) {
    try {
      for (String id : Members.ids("t" + thread, 5)) {
        Members.change(scene, group, MemberDelta.add(Members.of(id)));
      }
      return true;
    } catch (StoreException.NotFound gone) {
      return false;
    }
  }

  /** Who is a member all the while is on one page, while eight change the group. */
  @Test
  default void pagesOfABusyGroupHoldWhoStaysOnce() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows()) {
      return;
    }
    List<String> staying = Members.ids("stays", 300);
    ResourceKey group = largeGroup(scene, staying).key();
    AtomicInteger writing = new AtomicInteger(Race.THREADS / 2);
    Race.run(
        thread -> {
          if (thread < Race.THREADS / 2) {
            try {
              for (int i = 0; i < 20; i++) {
                List<String> ids = Members.ids("stays-" + thread + "-x" + i, 5);
                Members.change(scene, group, MemberDelta.add(members(ids)));
                Members.change(scene, group, MemberDelta.remove(ids));
              }
            } finally {
              writing.decrementAndGet();
            }
          } else {
            do {
              List<Member> seen = MemberPages.all(scene, group, 13, () -> {});
              assertThat(seen)
                  .extracting(Member::value)
                  .doesNotHaveDuplicates()
                  .containsAll(staying);
            } while (writing.get() > 0);
          }
          return thread;
        });
    assertThat(MemberPages.values(scene, group)).containsExactlyInAnyOrderElementsOf(staying);
  }

  private boolean keepsRows() {
    return traits().contains(StoreTrait.MEMBERSHIPS);
  }

  private StoredResource largeGroup(Scene scene, List<String> ids) {
    return Members.newGroup(scene, newGroup("large"), members(ids));
  }

  private static List<Member> members(List<String> ids) {
    return Members.of(ids.stream());
  }
}
