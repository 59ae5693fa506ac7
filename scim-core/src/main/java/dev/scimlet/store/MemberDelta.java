package dev.scimlet.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A change of a group's members, whatever the client wrote: first {@code scope}, then removals,
 * then additions. No id is both removed and added.
 *
 * @param scope whether the members of before stay
 * @param removed ids to remove; those that are no members are passed over
 * @param added members to add; those that are members are passed over
 */
public record MemberDelta(Scope scope, Set<String> removed, List<Member> added) {

  /** What happens to the members of before. */
  public enum Scope {

    /** They stay, but for the removed ones. */
    KEEP,

    /** They go, but for the added ones, whose membership goes on. */
    REPLACE
  }

  private static final MemberDelta NONE = new MemberDelta(Scope.KEEP, Set.of(), List.of());

  /**
   * Copies and checks the components.
   *
   * @param scope as the component
   * @param removed as the component
   * @param added as the component
   */
  public MemberDelta {
    removed = Set.copyOf(removed);
    added = List.copyOf(added);
  }

  /** {@return the delta that changes nothing} */
  public static MemberDelta none() {
    return NONE;
  }

  /**
   * Adds members.
   *
   * @param members the members
   * @return the delta
   */
  public static MemberDelta add(Collection<Member> members) {
    return new MemberDelta(Scope.KEEP, Set.of(), List.copyOf(members));
  }

  /**
   * Removes members.
   *
   * @param ids their ids
   * @return the delta
   */
  public static MemberDelta remove(Collection<String> ids) {
    return new MemberDelta(Scope.KEEP, Set.copyOf(ids), List.of());
  }

  /**
   * Replaces all members.
   *
   * @param members the members from now on
   * @return the delta
   */
  public static MemberDelta replace(Collection<Member> members) {
    return new MemberDelta(Scope.REPLACE, Set.of(), distinct(members));
  }

  /** {@return whether the delta says nothing} */
  public boolean isEmpty() {
    return scope == Scope.KEEP && removed.isEmpty() && added.isEmpty();
  }

  /**
   * Puts another delta behind this one.
   *
   * @param next what happens next
   * @return the delta that has the effect of both
   */
  public MemberDelta then(MemberDelta next) {
    if (next.scope == Scope.REPLACE || (isEmpty() && next.isOfOneAtMost())) {
      return next;
    }
    Map<String, Member> additions = new LinkedHashMap<>();
    added.forEach(member -> additions.put(member.value(), member));
    Set<String> removals = new LinkedHashSet<>(removed);
    for (String id : next.removed) {
      additions.remove(id);
      removals.add(id);
    }
    for (Member member : next.added) {
      removals.remove(member.value());
      additions.putIfAbsent(member.value(), member);
    }
    Set<String> remaining = scope == Scope.REPLACE ? Set.of() : removals;
    return new MemberDelta(scope, remaining, List.copyOf(additions.values()));
  }

  private boolean isOfOneAtMost() {
    return removed.size() + added.size() <= 1;
  }

  private static List<Member> distinct(Collection<Member> members) {
    Map<String, Member> byValue = new LinkedHashMap<>();
    members.forEach(member -> byValue.putIfAbsent(member.value(), member));
    return List.copyOf(byValue.values());
  }
}
