package dev.scimlet.store.memory;

import dev.scimlet.store.Member;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Up to 32 nodes, chosen by five bits of the hash: the highest at the root, the next below it. */
final class MemberBranch implements MemberNode {

  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;

  /** Which of the 32 places are taken; {@code children} holds these alone. */
  private final int taken;

  private final MemberNode[] children;

  private MemberBranch(int taken, MemberNode[] children) {
    this.taken = taken;
    this.children = children;
  }

  /** A branch over two leaves of different hashes. */
  static MemberBranch of(MemberLeaf one, MemberLeaf other, int depth) {
    int first = place(one.hash(), depth);
    int second = place(other.hash(), depth);
    if (first == second) {
      return new MemberBranch(1 << first, new MemberNode[] {of(one, other, depth + 1)});
    }
    MemberNode[] both =
        first < second ? new MemberNode[] {one, other} : new MemberNode[] {other, one};
    return new MemberBranch((1 << first) | (1 << second), both);
  }

  @Override
  public @Nullable MemberLeaf find(int hash, int depth) {
    int place = place(hash, depth);
    return isTaken(place) ? children[index(place)].find(hash, depth + 1) : null;
  }

  @Override
  public MemberNode with(MemberKey key, Member member, int depth) {
    int place = place(key.hash(), depth);
    int index = index(place);
    if (isTaken(place)) {
      return replaced(index, children[index].with(key, member, depth + 1));
    }
    MemberNode[] more = new MemberNode[children.length + 1];
    System.arraycopy(children, 0, more, 0, index);
    more[index] = MemberLeaf.of(key, member);
    System.arraycopy(children, index, more, index + 1, children.length - index);
    return new MemberBranch(taken | (1 << place), more);
  }

  @Override
  public @Nullable MemberNode without(MemberKey key, int depth) {
    int place = place(key.hash(), depth);
    int index = index(place);
    MemberNode rest = children[index].without(key, depth + 1);
    if (rest != null) {
      return children.length == 1 && rest instanceof MemberLeaf ? rest : replaced(index, rest);
    }
    if (children.length == 1) {
      return null;
    }
    MemberNode[] fewer = new MemberNode[children.length - 1];
    System.arraycopy(children, 0, fewer, 0, index);
    System.arraycopy(children, index + 1, fewer, index, fewer.length - index);
    return fewer.length == 1 && fewer[0] instanceof MemberLeaf
        ? fewer[0]
        : new MemberBranch(taken & ~(1 << place), fewer);
  }

  @Override
  public boolean walk(@Nullable MemberKey after, int depth, Predicate<Member> wantsMore) {
    int start = after == null ? 0 : place(after.hash(), depth);
    int index = index(start);
    if (after != null && isTaken(start)) {
      if (!children[index].walk(after, depth + 1, wantsMore)) {
        return false;
      }
      index++;
    }
    for (; index < children.length; index++) {
      if (!children[index].walk(null, depth + 1, wantsMore)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public Member last() {
    return children[children.length - 1].last();
  }

  @Override
  public int height() {
    int highest = 0;
    for (MemberNode child : children) {
      highest = Math.max(highest, child.height());
    }
    return 1 + highest;
  }

  private MemberBranch replaced(int index, MemberNode child) {
    MemberNode[] changed = children.clone();
    changed[index] = child;
    return new MemberBranch(taken, changed);
  }

  private boolean isTaken(int place) {
    return (taken & (1 << place)) != 0;
  }

  /** How many taken places come before a place. */
  private int index(int place) {
    return Integer.bitCount(taken & ((1 << place) - 1));
  }

  /** The five bits of a hash that count at a depth; at the last depth, what is left of them. */
  private static int place(int hash, int depth) {
    int shift = Integer.SIZE - BITS * (depth + 1);
    return shift >= 0 ? (hash >>> shift) & MASK : hash & (MASK >>> -shift);
  }
}
