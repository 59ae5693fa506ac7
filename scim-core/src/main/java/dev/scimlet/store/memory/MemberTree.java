package dev.scimlet.store.memory;

import dev.scimlet.store.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The members of a group, immutable, in an order that stays: a change copies a few small arrays,
 * however large the group is, and a reader keeps the tree that it started with.
 */
final class MemberTree {

  private static final MemberTree EMPTY = new MemberTree(null, 0);

  private final @Nullable MemberNode root;
  private final int size;

  private MemberTree(@Nullable MemberNode root, int size) {
    this.root = root;
    this.size = size;
  }

  static MemberTree empty() {
    return EMPTY;
  }

  /** The tree of some members; of those with the same value the first counts. */
  static MemberTree of(Collection<Member> members) {
    MemberTree tree = EMPTY;
    for (Member member : members) {
      tree = tree.with(member);
    }
    return tree;
  }

  int size() {
    return size;
  }

  int height() {
    return root == null ? 0 : root.height();
  }

  @Nullable Member find(String value) {
    return find(MemberKey.of(value));
  }

  private @Nullable Member find(MemberKey key) {
    MemberLeaf leaf = root == null ? null : root.find(key.hash(), 0);
    return leaf == null ? null : leaf.find(key.value());
  }

  boolean contains(String value) {
    return find(value) != null;
  }

  boolean contains(MemberKey key) {
    return find(key) != null;
  }

  /** Tells whether there is a member whose folded value is the given key. */
  boolean containsFolded(String folded) {
    MemberLeaf leaf = root == null ? null : root.find(MemberKey.of(folded).hash(), 0);
    return leaf != null && leaf.hasFolded(folded);
  }

  /** The member that comes after all others, or null if there is none. */
  @Nullable Member last() {
    return root == null ? null : root.last();
  }

  /** This tree with a member; this tree itself if the member is there. */
  MemberTree with(Member member) {
    MemberKey key = MemberKey.of(member.value());
    if (root == null) {
      return new MemberTree(MemberLeaf.of(key, member), 1);
    }
    return find(key) != null ? this : new MemberTree(root.with(key, member, 0), size + 1);
  }

  /** This tree without a member; this tree itself if the member is not there. */
  MemberTree without(String value) {
    MemberKey key = MemberKey.of(value);
    return root == null || find(key) == null
        ? this
        : new MemberTree(root.without(key, 0), size - 1);
  }

  /** The first members after a value, or from the start. */
  List<Member> page(@Nullable String after, int limit) {
    List<Member> page = new ArrayList<>(Math.min(limit, size));
    if (root != null) {
      root.walk(after == null ? null : MemberKey.of(after), 0, limited(page, limit));
    }
    return page;
  }

  List<Member> all() {
    return page(null, Integer.MAX_VALUE);
  }

  private static Predicate<Member> limited(List<Member> target, int limit) {
    return member -> target.add(member) && target.size() < limit;
  }
}
