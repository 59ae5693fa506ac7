package dev.scimlet.protocol.internal;

import dev.scimlet.store.Member;
import dev.scimlet.store.MemberPage;
import dev.scimlet.store.Memberships;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoredResource;
import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A resource with the attributes that are not in its body: members and groups, read on demand. */
final class MembershipView implements AttributeSource {

  private static final int PAGE = 1000;

  private final Exchange exchange;
  private final Endpoint endpoint;
  private final GroupMembers members;
  private final DerivedGroups groups;
  private final StoredResource stored;

  MembershipView(
      Exchange exchange,
      Endpoint endpoint,
      GroupMembers members,
      DerivedGroups groups,
      StoredResource stored) {
    this.exchange = exchange;
    this.endpoint = endpoint;
    this.members = members;
    this.groups = groups;
    this.stored = stored;
  }

  @Override
  public @Nullable ScimValue get(String name) {
    Memberships memberships = endpoint.memberships();
    if (memberships != null && name.equals(Endpoint.MEMBERS)) {
      ScimArray shown = members.show(exchange, all(exchange, memberships, stored.key()));
      return shown.isUnassigned() ? null : shown;
    }
    if (name.equals(Endpoint.MEMBERS)
        && endpoint.isGroup()
        && stored.get(name) instanceof ScimArray kept) {
      return members.show(exchange, endpoint, kept);
    }
    if (name.equals(Endpoint.GROUPS) && endpoint.derivesGroups()) {
      String id = stored.key().id();
      return groups.of(exchange, List.of(id)).get(id);
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
