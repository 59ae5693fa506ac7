package dev.scimlet.sql;

import dev.scimlet.sql.MappedColumn.KeyColumn;
import dev.scimlet.store.StoreContext;
import java.sql.SQLException;
import java.util.List;

/** Makes the keys of texts that others wrote without them: a text without a key is not found. */
final class MissingKeys {

  private static final int MOST_AT_ONCE = 500;

  private MissingKeys() {}

  static void make(
      Database database, StoreContext context, String table, List<MappedColumn> columns) {
    for (MappedColumn column : columns) {
      KeyColumn key = column.key();
      int made = key == null ? 0 : MOST_AT_ONCE;
      while (key != null && made == MOST_AT_ONCE) {
        made = database.write(context, session -> makeSome(session, table, column, key));
      }
    }
  }

  private static int makeSome(Session session, String table, MappedColumn column, KeyColumn keys)
      throws SQLException {
    String name = SqlName.quoted(table);
    String key = SqlName.quoted(keys.column());
    String text = SqlName.quoted(column.column());
    List<String> texts =
        session.query(
            SqlFragment.of(
                "select distinct "
                    + session.dialect().bytewise(text)
                    + " from "
                    + name
                    + " where "
                    + key
                    + " is null and "
                    + text
                    + " is not null limit ?",
                MOST_AT_ONCE),
            row -> row.getString(1));
    for (String found : texts) {
      session.update(
          SqlFragment.of(
              "update "
                  + name
                  + " set "
                  + key
                  + " = ? where "
                  + key
                  + " is null and "
                  + session.dialect().bytewise(text)
                  + " = ?",
              String.valueOf(column.keyOf(found)),
              found));
    }
    return texts.size();
  }
}
