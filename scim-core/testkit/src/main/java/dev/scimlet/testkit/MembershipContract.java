package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Members of groups: rows if the store declares it, otherwise a part of the body. Each test states
 * one rule, and asserts it on whichever form the store has.
 */
interface MembershipContract extends StoreFixture {

  /** The ability is there if and only if it is declared. */
  @Test
  default void membershipsAreFoundIfDeclared() {
    ResourceStore store = newStore();
    assertThat(store.capability(Memberships.class).isPresent())
        .isEqualTo(traits().contains(StoreTrait.MEMBERSHIPS));
  }

  /** A new group has the members it was made with, in an order of the store. */
  @Test
  default void newGroupHasItsMembers() {
    Scene scene = Scene.of(newStore());
    StoredResource group = newGroupOf(scene, "a", "b", "c");
    assertThat(membersOf(scene, group)).containsExactlyInAnyOrder("a", "b", "c");
    if (keepsRows(scene)) {
      assertThat(scene.read(group.key()).get("members")).isNull();
      assertThat(MemberPages.all(scene, group.key()))
          .allSatisfy(member -> assertThat(member.type()).isEqualTo(Scene.USER));
    }
  }

  /** Adding who is there and removing who is not changes nothing, not even the version. */
  @Test
  default void idempotentChangesKeepTheVersion() {
    Scene scene = Scene.of(newStore());
    StoredResource group = newGroupOf(scene, "a", "b");
    if (keepsRows(scene)) {
      Scene later = scene.later(Duration.ofHours(1));
      assertThat(change(later, group, MemberDelta.add(users("a", "b")))).isEqualTo(group);
      assertThat(change(later, group, MemberDelta.remove(Set.of("x")))).isEqualTo(group);
      assertThat(change(later, group, MemberDelta.replace(users("b", "a")))).isEqualTo(group);
      assertThat(change(later, group, MemberDelta.none())).isEqualTo(group);
      assertThat(later.read(group.key())).isEqualTo(group);
    }
    assertThat(membersOf(scene, group)).containsExactlyInAnyOrder("a", "b");
  }

  /** A change of members is a change of the group. */
  @Test
  default void changesOfMembersChangeTheVersion() {
    Scene scene = Scene.of(newStore());
    StoredResource group = newGroupOf(scene, "a", "b");
    Scene later = scene.later(Duration.ofHours(1));
    StoredResource added = write(later, group, MemberDelta.add(users("c")), "a", "b", "c");
    assertThat(added.version()).isNotEqualTo(group.version());
    assertThat(added.lastModified()).isEqualTo(later.context().now());
    assertThat(added.created()).isEqualTo(group.created());
    StoredResource removed = write(later, added, MemberDelta.remove(Set.of("a", "x")), "b", "c");
    assertThat(removed.version()).isNotEqualTo(added.version());
    StoredResource replaced = write(later, removed, MemberDelta.replace(users("c", "d")), "c", "d");
    assertThat(later.read(group.key())).isEqualTo(replaced);
    StoredResource emptied = write(later, replaced, MemberDelta.replace(List.of()));
    assertThat(emptied.version()).isNotEqualTo(replaced.version());
  }

  /** Body and members change in one step, or neither does. */
  @Test
  default void bodyAndMembersChangeTogether() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows(scene)) {
      return;
    }
    StoredResource group = newGroupOf(scene, "a");
    StoredResource both =
        scene
            .memberships()
            .apply(
                scene.context(),
                group.key(),
                newGroup("renamed"),
                MemberDelta.add(users("b")),
                group.version());
    assertThat(both.get("displayName")).isEqualTo(newGroup("renamed").get("displayName"));
    assertThat(membersOf(scene, both)).containsExactlyInAnyOrder("a", "b");
    StoredResource body = scene.replace(both, newGroup("again"));
    assertThat(membersOf(scene, body)).containsExactlyInAnyOrder("a", "b");
  }

  /** A stale version is refused, whether body or members would change, and leaves both. */
  @Test
  default void staleVersionIsRefused() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows(scene) || !traits().contains(StoreTrait.COMPARE_AND_SET)) {
      return;
    }
    StoredResource stale = newGroupOf(scene, "a");
    StoredResource current = change(scene, stale, MemberDelta.add(users("b")));
    for (Resource body : new Resource[] {null, newGroup("other")}) {
      assertThatExceptionOfType(StoreException.VersionMismatch.class)
          .isThrownBy(
              () ->
                  scene
                      .memberships()
                      .apply(
                          scene.context(),
                          stale.key(),
                          body,
                          MemberDelta.remove(Set.of("a")),
                          stale.version()));
    }
    assertThat(scene.read(stale.key())).isEqualTo(current);
    assertThat(membersOf(scene, current)).containsExactlyInAnyOrder("a", "b");
  }

  /** A group that is not there has no members and cannot be changed. */
  @Test
  default void unknownGroupHasNoMembers() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows(scene)) {
      return;
    }
    ResourceKey key = Scene.newKey(Scene.GROUP);
    Memberships memberships = scene.memberships();
    assertThat(memberships.members(scene.context(), key, null, 10))
        .isEqualTo(new MemberPage(List.of(), null));
    assertThat(memberships.contains(scene.context(), key, "a")).isFalse();
    assertThatExceptionOfType(StoreException.NotFound.class)
        .isThrownBy(
            () ->
                memberships.apply(
                    scene.context(), key, null, MemberDelta.add(users("a")), Version.ANY));
  }

  /** Pages hold every member once, whatever their size. */
  @Test
  default void pagesHoldEveryMemberOnce() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows(scene)) {
      return;
    }
    String[] ids = IntStream.range(0, 100).mapToObj(i -> "m" + i).toArray(String[]::new);
    StoredResource group = newGroupOf(scene, ids);
    List<Member> whole = MemberPages.all(scene, group.key(), 1000, () -> {});
    for (int size : new int[] {1, 7, 99, 100, 101}) {
      assertThat(MemberPages.all(scene, group.key(), size, () -> {})).isEqualTo(whole);
    }
    assertThat(whole).extracting(Member::value).containsExactlyInAnyOrder(ids);
  }

  /** Who is a member all the while is seen once, though others come and go between the pages. */
  @Test
  default void pagesAreStableWhileOthersComeAndGo() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows(scene)) {
      return;
    }
    List<String> staying = IntStream.range(0, 50).mapToObj(i -> "s" + i).toList();
    StoredResource group = newGroupOf(scene, staying.toArray(String[]::new));
    change(scene, group, MemberDelta.add(users("r1", "s20a", "zz")));
    List<String> coming = new ArrayList<>(List.of("a", "s11a", "s33a", "zzz", "s49z", "b", "c"));
    List<Member> seen =
        MemberPages.all(
            scene,
            group.key(),
            8,
            () -> {
              if (!coming.isEmpty()) {
                change(scene, group.key(), MemberDelta.add(users(coming.remove(0))));
              }
              change(scene, group.key(), MemberDelta.remove(Set.of("r1", "s20a", "zz")));
            });
    assertThat(seen).extracting(Member::value).doesNotHaveDuplicates().containsAll(staying);
  }

  /** Direct membership is known for each group and for each member. */
  @Test
  default void containsAndGroupsOfAgree() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows(scene)) {
      return;
    }
    StoredResource first = newGroupOf(scene, "a", "b");
    StoredResource second = newGroupOf(scene, "b", first.key().id());
    assertThat(contains(scene, first, "a")).isTrue();
    assertThat(contains(scene, second, "a")).isFalse();
    assertThat(contains(scene, first, "A")).isFalse();
    assertThat(groupsOf(scene, "a")).containsExactly(first.key());
    assertThat(groupsOf(scene, "b"))
        .containsExactlyInAnyOrder(first.key(), second.key())
        .isSortedAccordingTo((x, y) -> x.id().compareTo(y.id()));
    assertThat(groupsOf(scene, first.key().id())).containsExactly(second.key());
    assertThat(groupsOf(scene, "nobody")).isEmpty();
    assertThat(groupsOf(scene.otherTenant(), "a")).isEmpty();
    assertThat(scene.memberships().groupsOf(scene.context(), List.of("a", "b")))
        .containsOnlyKeys("a", "b");
  }

  /** A reference shows the group's name of now. */
  @Test
  default void groupsOfShowsTheCurrentName() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows(scene)) {
      return;
    }
    StoredResource group = newGroupOf(scene, "a");
    scene.replace(group, newGroup("new name"));
    assertThat(scene.memberships().groupsOf(scene.context(), List.of("a")).get("a"))
        .extracting(GroupReference::display)
        .containsExactly("new name");
  }

  /** Who is forgotten is in no group; the groups keep their versions. */
  @Test
  default void forgottenMemberIsInNoGroup() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows(scene)) {
      return;
    }
    StoredResource first = newGroupOf(scene, "a", "b");
    StoredResource second = newGroupOf(scene, "a");
    Scene other = scene.otherTenant();
    StoredResource elsewhere = newGroupOf(other, "a");
    scene.memberships().forget(scene.context(), "a");
    scene.memberships().forget(scene.context(), "never seen");
    assertThat(groupsOf(scene, "a")).isEmpty();
    assertThat(membersOf(scene, first)).containsExactly("b");
    assertThat(membersOf(scene, second)).isEmpty();
    assertThat(scene.read(first.key())).isEqualTo(first);
    assertThat(membersOf(other, elsewhere)).containsExactly("a");
  }

  /** A deleted group has no members, and a member is not in it. */
  @Test
  default void deletedGroupTakesItsMembershipsAlong() {
    Scene scene = Scene.of(newStore());
    if (!keepsRows(scene)) {
      return;
    }
    StoredResource group = newGroupOf(scene, "a");
    scene.delete(group.key());
    assertThat(groupsOf(scene, "a")).isEmpty();
    assertThat(contains(scene, group, "a")).isFalse();
    assertThat(membersOf(scene, group)).isEmpty();
  }

  /** Filters on members find the same groups whether members are rows or a part of the body. */
  @Test
  default void memberFiltersAreTheSameWithoutAbilities() {
    Scene rows = Scene.of(newStore());
    Scene plain = Scene.of(new PlainStore(newStore()));
    for (Scene scene : List.of(rows, plain)) {
      newGroupOf(scene, "one", "a");
      newGroupNamed(scene, "both", "a", "b");
      newGroupNamed(scene, "none");
    }
    for (String filter :
        List.of(
            "members.value eq \"a\"",
            "members[value eq \"b\"]",
            "members[value eq \"b\"] and displayName eq \"both\"",
            "displayName eq \"none\" and members.value eq \"a\"",
            "members.value eq \"nobody\"",
            "not (members.value eq \"a\")",
            "members.value eq \"b\" or displayName eq \"none\"",
            "members pr")) {
      assertThat(names(rows, filter)).as(filter).isEqualTo(names(plain, filter));
    }
  }

  private static List<ScimValue> names(Scene scene, String filter) {
    return QueryFinisher.finish(scene, Queries.groups(filter)).stream()
        .map(group -> group.get("displayName"))
        .sorted((x, y) -> String.valueOf(x).compareTo(String.valueOf(y)))
        .toList();
  }

  /** Tells whether members are rows, after asserting that the store does what it declares. */
  private boolean keepsRows(Scene scene) {
    boolean declared = traits().contains(StoreTrait.MEMBERSHIPS);
    assertThat(scene.store().capability(Memberships.class).isPresent()).isEqualTo(declared);
    return declared;
  }

  private StoredResource newGroupOf(Scene scene, String... members) {
    return newGroupNamed(scene, members.length + " from " + members[0], members);
  }

  private StoredResource newGroupNamed(Scene scene, String name, String... members) {
    return scene
        .store()
        .capability(Memberships.class)
        .map(
            memberships ->
                memberships.insert(
                    scene.context(), Scene.newKey(Scene.GROUP), newGroup(name), users(members)))
        .orElseGet(() -> scene.insert(Scene.GROUP, inBody(newGroup(name), members)));
  }

  /** Applies a delta, or writes the members that it leads to into the body. */
  private StoredResource write(
      Scene scene, StoredResource group, MemberDelta delta, String... result) {
    StoredResource changed =
        keepsRows(scene)
            ? change(scene, group, delta)
            : scene.replace(group, inBody(group.resource(), result));
    assertThat(membersOf(scene, changed)).containsExactlyInAnyOrder(result);
    return changed;
  }

  private static StoredResource change(Scene scene, StoredResource group, MemberDelta delta) {
    return scene.memberships().apply(scene.context(), group.key(), null, delta, group.version());
  }

  private static StoredResource change(Scene scene, ResourceKey group, MemberDelta delta) {
    return scene.memberships().apply(scene.context(), group, null, delta, Version.ANY);
  }

  private List<String> membersOf(Scene scene, StoredResource group) {
    return keepsRows(scene)
        ? MemberPages.values(scene, group.key())
        : scene.read(group.key()).resource().body().getValues("members").stream()
            .map(member -> String.valueOf(((ScimObject) member).getString("value")))
            .toList();
  }

  private static boolean contains(Scene scene, StoredResource group, String member) {
    return scene.memberships().contains(scene.context(), group.key(), member);
  }

  private static List<ResourceKey> groupsOf(Scene scene, String member) {
    return scene
        .memberships()
        .groupsOf(scene.context(), List.of(member))
        .getOrDefault(member, List.of())
        .stream()
        .map(GroupReference::key)
        .toList();
  }

  private static List<Member> users(String... ids) {
    return Set.of(ids).stream().map(id -> new Member(id, Scene.USER)).toList();
  }

  private static Resource inBody(Resource group, String... members) {
    return Samples.with(
        group,
        "members",
        ScimArray.of(
            Set.of(members).stream()
                .map(id -> ScimObject.builder().put("value", id).put("type", Scene.USER).build())
                .toList()));
  }
}
