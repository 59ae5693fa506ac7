package dev.scimlet.store.memory;

import dev.scimlet.store.Member;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A node of an immutable hash trie: a change copies the path to the root, which is a handful of
 * small arrays however many members there are, and shares the rest.
 */
sealed interface MemberNode permits MemberBranch, MemberLeaf {

  /** The leaf of a hash, or null if there is none. */
  @Nullable MemberLeaf find(int hash, int depth);

  /** This node with one more member, which must not be there yet. */
  MemberNode with(MemberKey key, Member member, int depth);

  /** This node without a member, which must be there; null if nothing is left. */
  @Nullable MemberNode without(MemberKey key, int depth);

  /** Hands over the members after a key, in order, until the reader has enough. */
  boolean walk(@Nullable MemberKey after, int depth, Predicate<Member> wantsMore);

  /** The member that comes after all others. */
  Member last();

  /** How many nodes the longest way to a leaf has. */
  int height();
}
