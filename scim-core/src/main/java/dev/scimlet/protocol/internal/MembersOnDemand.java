package dev.scimlet.protocol.internal;

import dev.scimlet.store.Member;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code members} of some groups, from rows or from their bodies: names are looked up for all of
 * the groups as soon as the members of one are asked.
 */
final class MembersOnDemand {

  /** What becomes of members when an answer would have too many of them. */
  enum Excess {

    /** The client is told how to ask. */
    REFUSED,

    /** The answer is without them: what it tells about is done already. */
    LEFT_OUT
  }

  private record Read(Map<ResourceKey, List<Member>> members, MemberNames names) {}

  private final Exchange exchange;
  private final Endpoint endpoint;
  private final GroupMembers members;
  private final List<StoredResource> groups;
  private final Excess excess;
  private @Nullable Read read;

  MembersOnDemand(
      Exchange exchange,
      Endpoint endpoint,
      GroupMembers members,
      List<StoredResource> groups,
      Excess excess) {
    this.exchange = exchange;
    this.endpoint = endpoint;
    this.members = members;
    this.groups = groups;
    this.excess = excess;
  }

  /** The members of one of the groups, or null if it has none or they are left out. */
  @Nullable ScimValue of(StoredResource group) {
    try {
      return show(group);
    } catch (TooManyMembers e) {
      if (excess == Excess.REFUSED) {
        throw e.refusal();
      }
      return null;
    }
  }

  private @Nullable ScimValue show(StoredResource group) throws TooManyMembers {
    if (endpoint.memberships() == null) {
      ScimValue kept = group.get(Endpoint.MEMBERS);
      return kept instanceof ScimArray array ? read().names().show(endpoint, array) : kept;
    }
    List<Member> some = read().members().getOrDefault(group.key(), List.of());
    return some.isEmpty() ? null : read().names().show(some);
  }

  private Read read() throws TooManyMembers {
    Read known = read;
    if (known == null) {
      Map<ResourceKey, List<Member>> found = new LinkedHashMap<>();
      int total = 0;
      for (StoredResource group : groups) {
        List<Member> some = members(group);
        total += some.size();
        TooManyMembers.check(total, exchange.limits().maxMembersShown());
        found.put(group.key(), some);
      }
      List<Member> all = found.values().stream().flatMap(Collection::stream).toList();
      known = new Read(found, members.names(exchange, all));
      read = known;
    }
    return known;
  }

  private List<Member> members(StoredResource group) throws TooManyMembers {
    Memberships memberships = endpoint.memberships();
    if (memberships != null) {
      return MembershipView.shown(exchange, memberships, group.key());
    }
    return group.get(Endpoint.MEMBERS) instanceof ScimArray kept
        ? GroupMembers.stored(kept)
        : List.of();
  }
}
