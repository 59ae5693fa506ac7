package dev.scimlet.protocol.internal;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberDelta.Scope;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a change of members comes to: ids of those who were none and of those who are none any more.
 */
record MemberDifference(List<String> added, List<String> removed) {

  private static final int MOST_AT_ONCE = 1000;
  private static final MemberDifference NOTHING = new MemberDifference(List.of(), List.of());

  static MemberDifference nothing() {
    return NOTHING;
  }

  boolean isNothing() {
    return added.isEmpty() && removed.isEmpty();
  }

  static MemberDifference between(Collection<String> before, Collection<String> after) {
    return new MemberDifference(without(after, before), without(before, after));
  }

  /** What a delta is going to do to a group whose members are rows. */
  static MemberDifference of(
      Exchange exchange, Memberships memberships, ResourceKey group, MemberDelta delta) {
    List<String> added = delta.added().stream().map(Member::value).toList();
    if (delta.scope() == Scope.REPLACE) {
      List<Member> before = MembershipView.all(exchange, memberships, group);
      return between(before.stream().map(Member::value).toList(), added);
    }
    Set<String> asked = new LinkedHashSet<>(added);
    asked.addAll(delta.removed());
    Set<String> present = present(exchange, memberships, group, List.copyOf(asked));
    return new MemberDifference(
        added.stream().filter(id -> !present.contains(id)).toList(),
        delta.removed().stream().filter(present::contains).sorted().toList());
  }

  /** Which of some ids are members: one is asked for by itself, many by the groups they are in. */
  private static Set<String> present(
      Exchange exchange, Memberships memberships, ResourceKey group, List<String> ids) {
    if (ids.size() == 1) {
      String id = ids.get(0);
      return memberships.contains(exchange.store(), group, id) ? Set.of(id) : Set.of();
    }
    Set<String> present = new HashSet<>();
    Lists.parts(ids, MOST_AT_ONCE)
        .map(some -> memberships.groupsOf(exchange.store(), some))
        .forEach(
            found ->
                found.forEach(
                    (id, groups) -> {
                      if (groups.stream().anyMatch(other -> other.key().equals(group))) {
                        present.add(id);
                      }
                    }));
    return present;
  }

  private static List<String> without(Collection<String> ids, Collection<String> others) {
    Set<String> rest = new LinkedHashSet<>(ids);
    rest.removeAll(Set.copyOf(others));
    return List.copyOf(rest);
  }
}
