package dev.scimlet.testkit;

import dev.scimlet.store.ChangeFeed.Change;
import dev.scimlet.store.ChangeFeed.Kind;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimBoolean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a {@link LockedStore} holds of one tenant. */
final class LockedTenant {

  final Map<ResourceKey, StoredResource> rows;
  final Map<ResourceKey, NavigableMap<String, Member>> members = new HashMap<>();
  final List<Change> changes;

  LockedTenant() {
    this(Map.of(), List.of());
  }

  private LockedTenant(Map<ResourceKey, StoredResource> rows, List<Change> changes) {
    this.rows = new HashMap<>(rows);
    this.changes = new ArrayList<>(changes);
  }

  LockedTenant copy() {
    LockedTenant copy = new LockedTenant(rows, changes);
    members.forEach((group, rowsOfGroup) -> copy.members.put(group, new TreeMap<>(rowsOfGroup)));
    return copy;
  }

  NavigableMap<String, Member> membersOf(ResourceKey group) {
    return members.getOrDefault(group, new TreeMap<>());
  }

  /** The members that a change leads to. */
  static NavigableMap<String, Member> changed(
      NavigableMap<String, Member> before, MemberDelta delta) {
    NavigableMap<String, Member> after = new TreeMap<>();
    if (delta.scope() == MemberDelta.Scope.KEEP) {
      after.putAll(before);
    }
    delta.removed().forEach(after::remove);
    for (Member member : delta.added()) {
      after.put(member.value(), before.getOrDefault(member.value(), member));
    }
    return after;
  }

  List<GroupReference> groupsOf(String member) {
    return rows.values().stream()
        .filter(row -> membersOf(row.key()).containsKey(member))
        .map(row -> new GroupReference(row.key(), row.resource().body().getString("displayName")))
        .sorted((left, right) -> left.key().id().compareTo(right.key().id()))
        .toList();
  }

  void note(StoreContext context, Kind kind, ResourceKey key, @Nullable StoredResource now) {
    changes.add(
        new Change(
            key,
            kind,
            now == null ? null : now.version(),
            now == null ? null : active(now),
            context.principal(),
            context.now()));
  }

  private static @Nullable Boolean active(StoredResource now) {
    return now.get("active") instanceof ScimBoolean value ? value.value() : null;
  }
}
