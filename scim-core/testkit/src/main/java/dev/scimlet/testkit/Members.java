package dev.scimlet.testkit;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Members of groups that are rows. */
final class Members {

  private Members() {}

  static List<Member> of(String... ids) {
    return of(Stream.of(ids));
  }

  static List<Member> of(Stream<String> ids) {
    return ids.map(id -> new Member(id, Scene.USER)).toList();
  }

  /** As many ids as wanted, each with the prefix and a number. */
  static List<String> ids(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + "-" + i).toList();
  }

  static StoredResource newGroup(Scene scene, Resource body, Collection<Member> members) {
    return scene.memberships().insert(scene.context(), Scene.newKey(Scene.GROUP), body, members);
  }

  /** Changes the members of a group, again and again until the store has done it. */
  static StoredResource change(Scene scene, ResourceKey group, MemberDelta delta) {
    return Attempts.untilDone(
        () -> scene.memberships().apply(scene.context(), group, null, delta, Version.ANY));
  }

  static List<ResourceKey> groupsOf(Scene scene, String member) {
    return scene
        .memberships()
        .groupsOf(scene.context(), List.of(member))
        .getOrDefault(member, List.of())
        .stream()
        .map(GroupReference::key)
        .toList();
  }
}
