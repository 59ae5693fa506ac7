package dev.scimlet.sql;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The resource types of a store, and the members of their groups.
 *
 * @param byName the types by their names
 * @param members the memberships of those types that have some, by their names
 * @param tenant the only tenant, where tables have no column for it; null if all have one
 */
record MappedTypes(
    Map<String, MappedType> byName, Map<String, MappedMembers> members, @Nullable String tenant) {

  MappedTable table(SqlDialect dialect, String tenantName, String typeName) {
    MappedType type = byName.get(typeName);
    if (type == null) {
      throw new IllegalArgumentException(
          "This store was not made for resources of type " + typeName + ".");
    }
    IdColumn column = type.tenant();
    Object value = column == null ? null : column.parse(tenantName);
    boolean reached = column == null ? tenantName.equals(tenant) : value != null;
    return new MappedTable(
        dialect, type, value, reached ? MappedTable.Reach.ROWS : MappedTable.Reach.NOTHING);
  }

  /** Whether the database makes the ids of some type. */
  boolean assignIds() {
    return byName.values().stream().anyMatch(type -> type.source() == MappedType.IdSource.DATABASE);
  }

  @Nullable MappedMembers membersOf(MappedType type) {
    return members.get(type.name());
  }

  MappedMembers requireMembersOf(MappedType type) {
    MappedMembers found = members.get(type.name());
    if (found == null) {
      throw new IllegalArgumentException(
          "The members of " + type.name() + " have no table of their own.");
    }
    return found;
  }

  /** The groups that may have a resource of a type as a member. */
  List<MappedTable> groups(SqlDialect dialect, String tenantName, MappedType type) {
    return members.entrySet().stream()
        .filter(entry -> entry.getValue().memberIds().containsKey(type.name()))
        .map(entry -> table(dialect, tenantName, entry.getKey()))
        .toList();
  }
}
