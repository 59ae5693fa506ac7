package dev.scimlet.protocol.internal;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes members out of the bodies of groups, and checks those that stay in it. */
final class GroupBodies {

  private final GroupMembers members;

  GroupBodies(GroupMembers members) {
    this.members = members;
  }

  /** The members in a body that a client sent, each of which exists. */
  List<Member> members(Exchange exchange, Endpoint endpoint, Resource body) {
    ScimValue value = endpoint.isGroup() ? body.body().get(Endpoint.MEMBERS) : null;
    return value == null ? List.of() : members.existing(exchange, GroupMembers.read(value));
  }

  /** What the store keeps as the body. */
  Resource withoutMembers(Endpoint endpoint, Resource resource) {
    return endpoint.memberships() == null
        ? resource
        : resource.withBody(resource.body().without(Endpoint.MEMBERS));
  }

  /** The whole body of a group replaced, members and all. */
  ResourceChange replacement(
      Exchange exchange, Endpoint endpoint, StoredResource current, Resource next) {
    if (endpoint.memberships() == null) {
      requireNewMembersExist(exchange, endpoint, current, next.body());
      return new ResourceChange(changed(current, next), MemberDelta.none());
    }
    MemberDelta delta = MemberDelta.replace(members(exchange, endpoint, next));
    return new ResourceChange(changed(current, withoutMembers(endpoint, next)), delta);
  }

  /** A body without membership rows, changed by PATCH: members that were there are not checked. */
  ResourceChange change(
      Exchange exchange, Endpoint endpoint, StoredResource current, ScimObject next) {
    requireNewMembersExist(exchange, endpoint, current, next);
    return new ResourceChange(
        changed(current, current.resource().withBody(next)), MemberDelta.none());
  }

  private void requireNewMembersExist(
      Exchange exchange, Endpoint endpoint, StoredResource current, ScimObject next) {
    ScimValue value =
        endpoint.isGroup() && endpoint.memberships() == null ? next.get(Endpoint.MEMBERS) : null;
    if (value == null) {
      return;
    }
    Set<String> known = new HashSet<>(BodyMembers.memberIds(current.resource().body()));
    Collection<Member> added = new ArrayList<>(GroupMembers.read(value));
    added.removeIf(member -> known.contains(member.value()));
    members.existing(exchange, added);
  }

  private static @Nullable Resource changed(StoredResource current, Resource next) {
    return next.body().equals(current.resource().body()) ? null : next;
  }
}
