package dev.scimlet.store.memory;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.store.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The members of one hash: nearly always one.
 *
 * @param hash their hash
 * @param members the members, ordered by value
 */
record MemberLeaf(int hash, List<Member> members) implements MemberNode {

  private static final Comparator<Member> BY_VALUE = Comparator.comparing(Member::value);

  MemberLeaf {
    members = List.copyOf(members);
  }

  static MemberLeaf of(MemberKey key, Member member) {
    return new MemberLeaf(key.hash(), List.of(member));
  }

  @Nullable Member find(String value) {
    for (Member member : members) {
      if (member.value().equals(value)) {
        return member;
      }
    }
    return null;
  }

  boolean hasFolded(String folded) {
    for (Member member : members) {
      if (ComparisonKey.foldedEquals(member.value(), folded)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable MemberLeaf find(int wanted, int depth) {
    return wanted == hash ? this : null;
  }

  @Override
  public MemberNode with(MemberKey key, Member member, int depth) {
    if (key.hash() != hash) {
      return MemberBranch.of(this, MemberLeaf.of(key, member), depth);
    }
    List<Member> more = new ArrayList<>(members);
    more.add(member);
    more.sort(BY_VALUE);
    return new MemberLeaf(hash, more);
  }

  @Override
  public @Nullable MemberNode without(MemberKey key, int depth) {
    if (members.size() == 1) {
      return null;
    }
    List<Member> rest =
        members.stream().filter(member -> !member.value().equals(key.value())).toList();
    return new MemberLeaf(hash, rest);
  }

  @Override
  public boolean walk(@Nullable MemberKey after, int depth, Predicate<Member> wantsMore) {
    int order = after == null ? 1 : Integer.compareUnsigned(hash, after.hash());
    for (Member member : members) {
      boolean comesAfter =
          order > 0 || (order == 0 && after != null && member.value().compareTo(after.value()) > 0);
      if (comesAfter && !wantsMore.test(member)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Member last() {
    return members.get(members.size() - 1);
  }

  @Override
  public int height() {
    return 1;
  }
}
