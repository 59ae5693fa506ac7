package dev.scimlet.store.memory;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What a delta does to the members of one group.
 *
 * @param after the members afterwards
 * @param added those that were no members before
 * @param removed those that are members no more
 */
record MemberChange(MemberTree after, List<Member> added, List<Member> removed) {

  static MemberChange none(MemberTree members) {
    return new MemberChange(members, List.of(), List.of());
  }

  static MemberChange of(MemberTree before, MemberDelta delta) {
    return switch (delta.scope()) {
      case KEEP -> keep(before, delta);
      case REPLACE -> replace(before, delta.added());
    };
  }

  boolean isEmpty() {
    return added.isEmpty() && removed.isEmpty();
  }

  private static MemberChange keep(MemberTree before, MemberDelta delta) {
    List<Member> added = new ArrayList<>();
    List<Member> removed = new ArrayList<>();
    MemberTree after = before;
    for (String id : delta.removed()) {
      Member member = after.find(id);
      if (member != null) {
        removed.add(member);
        after = after.without(id);
      }
    }
    for (Member member : delta.added()) {
      if (!after.contains(member.value())) {
        added.add(member);
        after = after.with(member);
      }
    }
    return new MemberChange(after, added, removed);
  }

  private static MemberChange replace(MemberTree before, Collection<Member> members) {
    List<Member> added = new ArrayList<>();
    List<Member> wanted = new ArrayList<>(members.size());
    for (Member member : members) {
      Member known = before.find(member.value());
      wanted.add(known == null ? member : known);
      if (known == null) {
        added.add(member);
      }
    }
    MemberTree after = MemberTree.of(wanted);
    List<Member> removed =
        before.all().stream().filter(member -> !after.contains(member.value())).toList();
    return new MemberChange(after, added, removed);
  }
}
