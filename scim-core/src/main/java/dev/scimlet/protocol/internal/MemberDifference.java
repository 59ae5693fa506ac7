package dev.scimlet.protocol.internal;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberDelta.Scope;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a change of members comes to: ids of those who were none and of those who are none any more.
 */
record MemberDifference(List<String> added, List<String> removed) {

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
    Stream<String> named = delta.added().stream().map(Member::value);
    if (delta.scope() == Scope.REPLACE) {
      Stream<String> present =
          MembershipView.all(exchange, memberships, group).stream().map(Member::value);
      return between(present.toList(), named.toList());
    }
    return new MemberDifference(
        named.filter(id -> !memberships.contains(exchange.store(), group, id)).toList(),
        delta.removed().stream()
            .filter(id -> memberships.contains(exchange.store(), group, id))
            .sorted()
            .toList());
  }

  private static List<String> without(Collection<String> ids, Collection<String> others) {
    Set<String> rest = new LinkedHashSet<>(ids);
    rest.removeAll(Set.copyOf(others));
    return List.copyOf(rest);
  }
}
