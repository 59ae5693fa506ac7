package dev.scimlet.store.memory;

import dev.scimlet.store.Member;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of an immutable AVL tree: a change copies the path to the root and shares the rest. Nodes
 * are ordered by the folded value, then by the value itself.
 */
record MemberNode(
    @Nullable MemberNode left,
    MemberKey key,
    Member member,
    @Nullable MemberNode right,
    int height) {

  private static final int TOLERATED_IMBALANCE = 1;

  /** The balanced tree of a sorted list without doubles. */
  static @Nullable MemberNode build(List<Member> sorted) {
    if (sorted.isEmpty()) {
      return null;
    }
    int middle = sorted.size() / 2;
    Member member = sorted.get(middle);
    return node(
        build(sorted.subList(0, middle)),
        MemberKey.of(member.value()),
        member,
        build(sorted.subList(middle + 1, sorted.size())));
  }

  /** The tree with one more member, which must not be there yet. */
  static MemberNode insert(@Nullable MemberNode tree, MemberKey key, Member member) {
    if (tree == null) {
      return node(null, key, member, null);
    }
    return key.compareTo(tree.key) < 0
        ? balanced(insert(tree.left, key, member), tree, tree.right)
        : balanced(tree.left, tree, insert(tree.right, key, member));
  }

  /** The tree without a member, which must be there. */
  static @Nullable MemberNode remove(MemberNode tree, MemberKey key) {
    int order = key.compareTo(tree.key);
    if (order < 0 && tree.left != null) {
      return balanced(remove(tree.left, key), tree, tree.right);
    }
    if (order > 0 && tree.right != null) {
      return balanced(tree.left, tree, remove(tree.right, key));
    }
    if (tree.left == null || tree.right == null) {
      return tree.left == null ? tree.right : tree.left;
    }
    MemberNode successor = smallest(tree.right);
    return balanced(tree.left, successor, remove(tree.right, successor.key));
  }

  private static MemberNode smallest(MemberNode tree) {
    MemberNode node = tree;
    while (node.left != null) {
      node = node.left;
    }
    return node;
  }

  private static MemberNode balanced(
      @Nullable MemberNode left, MemberNode root, @Nullable MemberNode right) {
    int imbalance = height(left) - height(right);
    if (imbalance > TOLERATED_IMBALANCE && left != null) {
      return rotateRight(left, root, right);
    }
    if (imbalance < -TOLERATED_IMBALANCE && right != null) {
      return rotateLeft(left, root, right);
    }
    return node(left, root.key, root.member, right);
  }

  private static MemberNode rotateRight(
      MemberNode left, MemberNode root, @Nullable MemberNode right) {
    MemberNode inner = left.right;
    if (inner != null && height(inner) > height(left.left)) {
      return join(
          node(left.left, left.key, left.member, inner.left),
          inner,
          node(inner.right, root.key, root.member, right));
    }
    return join(left.left, left, node(inner, root.key, root.member, right));
  }

  private static MemberNode rotateLeft(
      @Nullable MemberNode left, MemberNode root, MemberNode right) {
    MemberNode inner = right.left;
    if (inner != null && height(inner) > height(right.right)) {
      return join(
          node(left, root.key, root.member, inner.left),
          inner,
          node(inner.right, right.key, right.member, right.right));
    }
    return join(node(left, root.key, root.member, inner), right, right.right);
  }

  private static MemberNode join(
      @Nullable MemberNode left, MemberNode root, @Nullable MemberNode right) {
    return node(left, root.key, root.member, right);
  }

  private static MemberNode node(
      @Nullable MemberNode left, MemberKey key, Member member, @Nullable MemberNode right) {
    return new MemberNode(left, key, member, right, 1 + Math.max(height(left), height(right)));
  }

  private static int height(@Nullable MemberNode node) {
    return node == null ? 0 : node.height;
  }
}
