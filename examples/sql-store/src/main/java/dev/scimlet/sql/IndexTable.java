package dev.scimlet.sql;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** The table {@code scim_index}. */
final class IndexTable {

  private static final int MOST_AT_ONCE = 100;

  private IndexTable() {}

  static void add(Session session, String tenant, String id, Collection<IndexRow> rows)
      throws SQLException {
    for (List<IndexRow> some : Chunks.of(rows, MOST_AT_ONCE)) {
      List<SqlFragment> values =
          some.stream()
              .map(
                  row ->
                      SqlFragment.of(
                          "(?, ?, ?, ?, ?, ?, ?)",
                          tenant,
                          row.attribute(),
                          row.value(),
                          id,
                          row.element(),
                          SqlNull.orNull(row.kind()),
                          SqlNull.orNull(row.whole())))
              .toList();
      session.update(
          SqlFragment.of(
                  "insert into scim_index"
                      + " (tenant, attribute, value, id, element, kind, whole) values ")
              .then(SqlFragment.join(values, ", ")));
    }
  }

  static void remove(Session session, String tenant, String id, Collection<IndexRow> rows)
      throws SQLException {
    for (IndexRow row : rows) {
      session.update(
          SqlFragment.of(
              "delete from scim_index where tenant = ? and attribute = ? and value = ?"
                  + " and id = ? and element = ?",
              tenant,
              row.attribute(),
              row.value(),
              id,
              row.element()));
    }
  }
}
