package dev.scimlet.sql;

import dev.scimlet.sql.IndexedType.UniqueValue;
import java.sql.SQLException;
import java.util.Collection;

/** The table {@code scim_unique}: its key keeps values apart, also between nodes. */
final class UniqueTable {

  private UniqueTable() {}

  /** Takes values, or throws that one is taken. */
  static void take(Session session, String tenant, String id, Collection<UniqueValue> values)
      throws SQLException {
    for (UniqueValue value : values) {
      int taken =
          session.update(
              SqlFragment.of(
                  "insert into scim_unique (tenant, attribute, value, id)"
                      + " values (?, ?, ?, ?) on conflict do nothing",
                  tenant,
                  value.attribute().number(),
                  value.value(),
                  id));
      if (taken == 0) {
        throw IndexedType.taken(value.attribute());
      }
    }
  }

  /** Gives values back. */
  static void free(Session session, String tenant, String id, Collection<UniqueValue> values)
      throws SQLException {
    for (UniqueValue value : values) {
      session.update(
          SqlFragment.of(
              "delete from scim_unique"
                  + " where tenant = ? and attribute = ? and value = ? and id = ?",
              tenant,
              value.attribute().number(),
              value.value(),
              id));
    }
  }
}
