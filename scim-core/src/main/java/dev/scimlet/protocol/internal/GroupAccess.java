package dev.scimlet.protocol.internal;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberDelta.Scope;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The members of one group, as a PATCH sees them halfway through. */
record GroupAccess(Exchange exchange, ResourceKey key, Version version, Memberships memberships) {

  /** Finds the group; 404 if there is none. */
  static GroupAccess of(Exchange exchange, Endpoint endpoint, Memberships memberships, String id) {
    if (!ResourceIds.isId(id)) {
      throw ErrorTranslator.notFound();
    }
    StoredResource group =
        endpoint
            .store()
            .get(exchange.store(), endpoint.key(id), Projection.only(Set.of()))
            .orElseThrow(ErrorTranslator::notFound);
    return of(exchange, memberships, group);
  }

  /** The members of a group that was read. */
  static GroupAccess of(Exchange exchange, Memberships memberships, StoredResource group) {
    return new GroupAccess(exchange, group.key(), group.version(), memberships);
  }

  /** All members after the changes so far. */
  List<Member> members(MemberDelta changes) {
    List<Member> members = new ArrayList<>(changes.added());
    if (changes.scope() == Scope.KEEP) {
      for (Member member : MembershipView.all(exchange, memberships, key)) {
        if (!changes.removed().contains(member.value()) && !isAdded(changes, member.value())) {
          members.add(member);
        }
      }
    }
    return members;
  }

  private static boolean isAdded(MemberDelta changes, String id) {
    return changes.added().stream().anyMatch(member -> member.value().equals(id));
  }
}
