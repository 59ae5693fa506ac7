package dev.scimlet.protocol.internal;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource with the attributes that are not in its body: members and groups, read on demand. */
final class MembershipView implements AttributeSource {

  private static final int PAGE = 1000;

  private final Endpoint endpoint;
  private final StoredResource stored;
  private final @Nullable MembersOnDemand members;
  private final GroupsOnDemand groups;

  MembershipView(
      Endpoint endpoint,
      StoredResource stored,
      @Nullable MembersOnDemand members,
      GroupsOnDemand groups) {
    this.endpoint = endpoint;
    this.stored = stored;
    this.members = members;
    this.groups = groups;
  }

  @Override
  public @Nullable ScimValue get(String name) {
    if (members != null && name.equals(Endpoint.MEMBERS)) {
      return members.of(stored);
    }
    if (name.equals(Endpoint.GROUPS) && endpoint.derivesGroups()) {
      return groups.of(stored);
    }
    return stored.get(name);
  }

  /** The members of a group, of which there are not more than an answer may show. */
  static List<Member> shown(Exchange exchange, Memberships memberships, ResourceKey group)
      throws TooManyMembers {
    int most = exchange.limits().maxMembersShown();
    List<Member> members = read(exchange, memberships, group, most);
    TooManyMembers.check(members.size(), most);
    return members;
  }

  static List<Member> all(Exchange exchange, Memberships memberships, ResourceKey group) {
    return read(exchange, memberships, group, Integer.MAX_VALUE);
  }

  /** Stops soon after so many. */
  private static List<Member> read(
      Exchange exchange, Memberships memberships, ResourceKey group, int most) {
    List<Member> read = new ArrayList<>();
    String after = null;
    do {
      MemberPage page = memberships.members(exchange.store(), group, after, PAGE);
      read.addAll(page.members());
      after = page.next();
    } while (after != null && read.size() <= most);
    return read;
  }
}
