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
  private final MembersOnDemand members;
  private final GroupsOnDemand groups;

  MembershipView(
      Endpoint endpoint, StoredResource stored, MembersOnDemand members, GroupsOnDemand groups) {
    this.endpoint = endpoint;
    this.stored = stored;
    this.members = members;
    this.groups = groups;
  }

  @Override
  public @Nullable ScimValue get(String name) {
    if (name.equals(Endpoint.MEMBERS) && endpoint.isGroup()) {
      return members.of(stored);
    }
    if (name.equals(Endpoint.GROUPS) && endpoint.derivesGroups()) {
      return groups.of(stored);
    }
    return stored.get(name);
  }

  static List<Member> all(Exchange exchange, Memberships memberships, ResourceKey group) {
    List<Member> all = new ArrayList<>();
    String after = null;
    do {
      MemberPage page = memberships.members(exchange.store(), group, after, PAGE);
      all.addAll(page.members());
      after = page.next();
    } while (after != null);
    return all;
  }
}
