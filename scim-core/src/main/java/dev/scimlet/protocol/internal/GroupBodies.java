package dev.scimlet.protocol.internal;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Member;
import dev.scimlet.store.MemberDelta;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes members out of the bodies of groups, or leaves in them what a body keeps of members: what
 * is derived is never stored.
 */
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

  /** What the store keeps as the body of a new group. */
  Resource stored(Endpoint endpoint, Resource resource, List<Member> members) {
    return endpoint.memberships() == null
        ? resource.withBody(withMembers(endpoint, resource.body(), members))
        : withoutMembers(resource);
  }

  private static Resource withoutMembers(Resource resource) {
    return resource.withBody(resource.body().without(Endpoint.MEMBERS));
  }

  /** The whole body of a group replaced, members and all. */
  ResourceChange replacement(
      Exchange exchange, Endpoint endpoint, StoredResource current, Resource next) {
    if (endpoint.memberships() == null) {
      return change(exchange, endpoint, current, next);
    }
    MemberDelta delta = MemberDelta.replace(members(exchange, endpoint, next));
    return new ResourceChange(changed(current, withoutMembers(next)), delta);
  }

  /** The body of a resource without membership rows changed, as by PATCH. */
  ResourceChange change(
      Exchange exchange, Endpoint endpoint, StoredResource current, ScimObject next) {
    return change(exchange, endpoint, current, current.resource().withBody(next));
  }

  private ResourceChange change(
      Exchange exchange, Endpoint endpoint, StoredResource current, Resource next) {
    List<Member> known = knownOrExisting(exchange, endpoint, current, next.body());
    Resource stored = next.withBody(withMembers(endpoint, next.body(), known));
    return new ResourceChange(changed(current, stored), MemberDelta.none());
  }

  /** A body in which everything can be found that answers show of members. */
  ScimObject shown(Exchange exchange, Endpoint endpoint, ScimObject body) {
    return body.get(Endpoint.MEMBERS) instanceof ScimArray stored
        ? body.with(Endpoint.MEMBERS, members.show(exchange, endpoint, stored))
        : body;
  }

  /** The members of a body with their types; those that were there are not looked for again. */
  private List<Member> knownOrExisting(
      Exchange exchange, Endpoint endpoint, StoredResource current, ScimObject next) {
    ScimValue value = endpoint.isGroup() ? next.get(Endpoint.MEMBERS) : null;
    if (value == null) {
      return List.of();
    }
    Map<String, Member> known = new HashMap<>();
    if (current.resource().body().get(Endpoint.MEMBERS) instanceof ScimArray stored) {
      GroupMembers.stored(stored).forEach(member -> known.put(member.value(), member));
    }
    Collection<Member> named = GroupMembers.read(value);
    List<Member> added =
        named.stream().filter(member -> !known.containsKey(member.value())).toList();
    members.existing(exchange, added).forEach(member -> known.put(member.value(), member));
    return named.stream().map(member -> known.getOrDefault(member.value(), member)).toList();
  }

  /** The body with members as it keeps them, each once. */
  private static ScimObject withMembers(Endpoint endpoint, ScimObject body, List<Member> members) {
    if (!endpoint.isGroup() || members.isEmpty()) {
      return body;
    }
    Map<String, String> types = new HashMap<>();
    members.forEach(member -> types.put(member.value(), member.type()));
    List<ScimValue> stored = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ScimValue sent : body.getValues(Endpoint.MEMBERS)) {
      String id = GroupMembers.member(sent).value();
      if (seen.add(id)) {
        stored.add(
            GroupMembers.stored(endpoint.membersAttribute(), (ScimObject) sent, types.get(id)));
      }
    }
    return body.with(Endpoint.MEMBERS, ScimArray.of(stored));
  }

  private static @Nullable Resource changed(StoredResource current, Resource next) {
    return next.body().equals(current.resource().body()) ? null : next;
  }
}
