package dev.scimlet.sql;

import dev.scimlet.sql.MemberTable.Membership;
import dev.scimlet.store.GroupReference;
import dev.scimlet.store.ResourceKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Arranges memberships by member. Groups of a type that this store does not keep are no groups. */
final class GroupReferences {

  private GroupReferences() {}

  static Map<String, List<GroupReference>> byMember(
      List<Membership> memberships, Map<String, IndexedType> types) {
    Map<ResourceKey, GroupReference> known = new HashMap<>();
    Map<String, List<GroupReference>> groups = new LinkedHashMap<>();
    for (Membership membership : memberships) {
      IndexedType type = types.get(membership.group().resourceType());
      if (type != null) {
        GroupReference group =
            known.computeIfAbsent(
                membership.group(), key -> reference(key, type, membership.body()));
        groups.computeIfAbsent(membership.member(), member -> new ArrayList<>()).add(group);
      }
    }
    return groups;
  }

  private static GroupReference reference(ResourceKey key, IndexedType type, String body) {
    return new GroupReference(
        key, Documents.read(type.type(), body).body().getString("displayName"));
  }
}
