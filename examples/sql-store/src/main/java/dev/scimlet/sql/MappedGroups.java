package dev.scimlet.sql;

import dev.scimlet.store.GroupReference;
import dev.scimlet.store.StoredResource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The groups of a tenant, whatever table they are in.
 *
 * @param session the session
 * @param types the types of the store
 * @param tenant the tenant
 */
record MappedGroups(Session session, MappedTypes types, String tenant) {

  private static final Comparator<GroupReference> BY_ID =
      Comparator.comparing(group -> group.key().id());

  /** The groups of each member, ordered by id. */
  Map<String, List<GroupReference>> groupsOf(Collection<String> members) throws SQLException {
    Map<String, List<GroupReference>> found = new LinkedHashMap<>();
    for (String type : types.members().keySet()) {
      MappedTable groups = types.table(session.dialect(), tenant, type);
      List<MappedMembers.Membership> memberships =
          types.requireMembersOf(groups.type()).of(session, groups, members);
      Map<Object, GroupReference> known = references(groups, memberships);
      for (MappedMembers.Membership membership : memberships) {
        GroupReference group = known.get(membership.group());
        if (group != null) {
          found.computeIfAbsent(membership.member(), member -> new ArrayList<>()).add(group);
        }
      }
    }
    found.values().forEach(groups -> groups.sort(BY_ID));
    return found;
  }

  /** Takes somebody out of all groups. */
  void forget(String member) throws SQLException {
    for (String type : types.members().keySet()) {
      MappedTable groups = types.table(session.dialect(), tenant, type);
      types.requireMembersOf(groups.type()).forget(session, groups, member);
    }
  }

  private Map<Object, GroupReference> references(
      MappedTable groups, List<MappedMembers.Membership> memberships) throws SQLException {
    List<String> ids =
        memberships.stream()
            .map(membership -> groups.type().id().format(membership.group()))
            .distinct()
            .toList();
    Map<Object, GroupReference> known = new HashMap<>();
    for (MappedRow row : groups.findAll(session, ids)) {
      StoredResource group = row.stored(groups.type());
      known.put(
          row.key(),
          new GroupReference(group.key(), group.resource().body().getString("displayName")));
    }
    return known;
  }
}
