package dev.scimlet.sql;

import dev.scimlet.sql.MappedColumn.KeyColumn;
import dev.scimlet.store.StoreContext;
import java.sql.SQLException;
import java.util.List;

/** Makes the keys of texts that others wrote without them: a text without a key is not found. */
final class MissingKeys {

  private static final int MOST_AT_ONCE = 10_000;

  /** A text, and the key of its row or of the resource whose value it is. */
  private record Text(Object row, String value) {}

  private MissingKeys() {}

  /** The column of the id is that of a resource, or the one that refers to it. */
  static void make(
      Database database,
      StoreContext context,
      String table,
      IdColumn id,
      List<MappedColumn> columns) {
    for (MappedColumn column : columns) {
      KeyColumn key = column.key();
      int made = key == null ? 0 : MOST_AT_ONCE;
      while (key != null && made == MOST_AT_ONCE) {
        made = database.write(context, session -> makeSome(session, table, id, column, key));
      }
    }
  }

  private static int makeSome(
      Session session, String table, IdColumn id, MappedColumn column, KeyColumn keys)
      throws SQLException {
    String name = SqlName.quoted(table);
    String row = SqlName.quoted(id.column());
    String key = SqlName.quoted(keys.column());
    String text = SqlName.quoted(column.column());
    String missing = key + " is null and " + text;
    List<Text> texts =
        session.query(
            SqlFragment.of(
                "select "
                    + row
                    + ", "
                    + text
                    + " from "
                    + name
                    + " where "
                    + missing
                    + " is not null limit ?",
                MOST_AT_ONCE),
            found -> new Text(id.read(found, 1), found.getString(2)));
    for (Text found : texts) {
      session.update(
          SqlFragment.of(
              "update "
                  + name
                  + " set "
                  + key
                  + " = ? where "
                  + row
                  + " = ? and "
                  + missing
                  + " = ?",
              String.valueOf(column.keyOf(found.value())),
              found.row(),
              found.value()));
    }
    return texts.size();
  }
}
