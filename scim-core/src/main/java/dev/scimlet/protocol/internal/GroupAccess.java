package dev.scimlet.protocol.internal;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.MemberDelta.Scope;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The members of one group, as a PATCH sees them halfway through. */
record GroupAccess(Exchange exchange, ResourceKey key, Memberships memberships) {

  /** All members after the changes so far. */
  List<Member> members(MemberDelta changes) {
    List<Member> members = new ArrayList<>(changes.added());
    if (changes.scope() == Scope.KEEP) {
      Set<String> settled = new HashSet<>(changes.removed());
      changes.added().forEach(member -> settled.add(member.value()));
      for (Member member : present()) {
        if (!settled.contains(member.value())) {
          members.add(member);
        }
      }
    }
    return members;
  }

  private List<Member> present() {
    try {
      return MembershipView.shown(exchange, memberships, key);
    } catch (TooManyMembers e) {
      throw e.refusal();
    }
  }
}
