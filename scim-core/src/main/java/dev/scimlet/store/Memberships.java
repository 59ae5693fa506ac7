package dev.scimlet.store;

import dev.scimlet.resource.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ability to keep the members of groups as rows of their own, so that adding one member to a
 * group of a million costs as much as to a group of ten.
 *
 * <p>With it, {@code members} is never part of a body: the engine takes it out of what clients
 * send, turns every way to write a change of members into one {@link MemberDelta}, and asks for
 * members only when an answer or a filter needs them. {@code display} and {@code $ref} of a member
 * are derived. Without it, members stay in the body, as {@code value} and {@code type} and whatever
 * else the schema of the host gives them; {@code display} and {@code $ref} are derived all the
 * same, and each change costs as much as the group is large.
 *
 * <p>What {@link ResourceStore} says of threads, tenants, null and errors holds here too.
 */
public interface Memberships {

  /**
   * Stores a new group with its members, in one atomic step.
   *
   * @param context who asks, for which tenant, until when
   * @param key the group's type and id
   * @param body the group without members
   * @param members the members; no two of the same value
   * @return the stored group
   * @throws StoreException as {@link ResourceStore#insert}
   */
  StoredResource insert(
      StoreContext context, ResourceKey key, Resource body, Collection<Member> members);

  /**
   * Changes body and members of a group, in one atomic step that does not load the members. When
   * neither differs from before, version and time stamp stay.
   *
   * @param context who asks, for which tenant, until when
   * @param key the group's type and id
   * @param body the whole new body without members, or null to keep it
   * @param delta what changes in the members
   * @param expected the version that was read, or {@link Version#ANY}
   * @return the stored group, without members
   * @throws StoreException as {@link ResourceStore#replace}
   */
  StoredResource apply(
      StoreContext context,
      ResourceKey key,
      @Nullable Resource body,
      MemberDelta delta,
      Version expected);

  /**
   * Reads a page of members.
   *
   * @param context who asks, for which tenant, until when
   * @param group the group's type and id
   * @param after where the page starts, from {@link MemberPage#next}, or null for the first page
   * @param limit how many members at most; positive
   * @return the page; empty if there is no such group
   */
  MemberPage members(StoreContext context, ResourceKey group, @Nullable String after, int limit);

  /**
   * Tells whether somebody is a direct member of a group.
   *
   * @param context who asks, for which tenant, until when
   * @param group the group's type and id
   * @param member the id of a user or group
   * @return true if it is; false if there is no such group
   */
  boolean contains(StoreContext context, ResourceKey group, String member);

  /**
   * Finds the groups of which somebody is a direct member, for many at once.
   *
   * @param context who asks, for which tenant, until when
   * @param members ids of users or groups
   * @return for each id with a group, the groups ordered by id; ids without one may be missing
   */
  Map<String, List<GroupReference>> groupsOf(StoreContext context, Collection<String> members);

  /**
   * Takes a deleted user or group out of all groups. The groups keep their versions: that a member
   * is gone is no change of theirs.
   *
   * @param context who asks, for which tenant, until when
   * @param member the id
   */
  void forget(StoreContext context, String member);
}
