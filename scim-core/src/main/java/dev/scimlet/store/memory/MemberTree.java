package dev.scimlet.store.memory;

import dev.scimlet.store.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The members of a group, immutable and ordered: a change costs as much as the tree is deep, and a
 * reader keeps the tree that it started with.
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
    TreeMap<MemberKey, Member> sorted = new TreeMap<>();
    members.forEach(member -> sorted.putIfAbsent(MemberKey.of(member.value()), member));
    return new MemberTree(MemberNode.build(List.copyOf(sorted.values())), sorted.size());
  }

  int size() {
    return size;
  }

  int height() {
    return root == null ? 0 : root.height();
  }

  @Nullable Member find(String value) {
    MemberKey key = MemberKey.of(value);
    MemberNode node = root;
    while (node != null) {
      int order = key.compareTo(node.key());
      if (order == 0) {
        return node.member();
      }
      node = order < 0 ? node.left() : node.right();
    }
    return null;
  }

  boolean contains(String value) {
    return find(value) != null;
  }

  /** Tells whether there is a member whose folded value is the given key. */
  boolean containsFolded(String folded) {
    List<Member> next = new ArrayList<>(1);
    walk(root, MemberKey.before(folded), limited(next, 1));
    return !next.isEmpty() && MemberKey.of(next.get(0).value()).folded().equals(folded);
  }

  /** The member that comes after all others, or null if there is none. */
  @Nullable Member last() {
    MemberNode node = root;
    while (node != null && node.right() != null) {
      node = node.right();
    }
    return node == null ? null : node.member();
  }

  /** This tree with a member; this tree itself if the member is there. */
  MemberTree with(Member member) {
    return contains(member.value())
        ? this
        : new MemberTree(MemberNode.insert(root, MemberKey.of(member.value()), member), size + 1);
  }

  /** This tree without a member; this tree itself if the member is not there. */
  MemberTree without(String value) {
    return root == null || !contains(value)
        ? this
        : new MemberTree(MemberNode.remove(root, MemberKey.of(value)), size - 1);
  }

  /** The first members after a value, or from the start. */
  List<Member> page(@Nullable String after, int limit) {
    List<Member> page = new ArrayList<>(Math.min(limit, size));
    walk(root, after == null ? null : MemberKey.of(after), limited(page, limit));
    return page;
  }

  List<Member> all() {
    return page(null, Integer.MAX_VALUE);
  }

  private static Predicate<Member> limited(List<Member> target, int limit) {
    return member -> target.add(member) && target.size() < limit;
  }

  /** Hands over the members after a key, in order, until the reader has enough. */
  private static boolean walk(
      @Nullable MemberNode node, @Nullable MemberKey after, Predicate<Member> wantsMore) {
    if (node == null) {
      return true;
    }
    if (after != null && node.key().compareTo(after) <= 0) {
      return walk(node.right(), after, wantsMore);
    }
    return walk(node.left(), after, wantsMore)
        && wantsMore.test(node.member())
        && walk(node.right(), null, wantsMore);
  }
}
