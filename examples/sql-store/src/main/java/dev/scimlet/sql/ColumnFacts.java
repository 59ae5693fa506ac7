package dev.scimlet.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of a column.
 *
 * @param type the name of its data type, in lower case
 * @param longest how many characters fit in; {@link Integer#MAX_VALUE} if any number does
 * @param required whether it holds no null
 * @param byDefault the SQL of the value that it has by default, or null if it has none
 * @param bytewise whether its texts are ordered by their bytes without further ado
 */
record ColumnFacts(
    String type, int longest, boolean required, @Nullable String byDefault, boolean bytewise) {

  private static final String POSTGRESQL =
      "select a.attname, t.typname, a.atttypmod, a.attnotnull,"
          + " a.atthasdef or a.attidentity <> '', coalesce(c.collname in ('C', 'POSIX'), false)"
          + " from pg_attribute a join pg_type t on t.oid = a.atttypid"
          + " left join pg_collation c on c.oid = a.attcollation"
          + " where a.attrelid = to_regclass(?) and a.attnum > 0 and not a.attisdropped";

  private static final String SQLITE =
      "select name, type, \"notnull\", dflt_value from pragma_table_info(?, ?)";

  /** Bytes that the modifier of a type counts beside the length. */
  private static final int MODIFIER_HEADER = 4;

  /** The columns of a table, by their names. */
  static Map<String, ColumnFacts> of(Session session, String table) throws SQLException {
    Map<String, ColumnFacts> columns = new LinkedHashMap<>();
    SqlFragment select;
    RowReader<ColumnFacts> reader;
    if (session.dialect() == SqlDialect.POSTGRESQL) {
      select = SqlFragment.of(POSTGRESQL, SqlName.quoted(table));
      reader = ColumnFacts::ofPostgresql;
    } else {
      int dot = table.indexOf('.');
      String schema = dot < 0 ? "main" : table.substring(0, dot);
      select = SqlFragment.of(SQLITE, table.substring(dot + 1), schema);
      reader = ColumnFacts::ofSqlite;
    }
    session
        .query(select, row -> Map.entry(row.getString(1), reader.read(row)))
        .forEach(column -> columns.put(column.getKey(), column.getValue()));
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("The database has no table " + table + ".");
    }
    return columns;
  }

  private static ColumnFacts ofPostgresql(ResultSet row) throws SQLException {
    String type = row.getString(2);
    int modifier = row.getInt(3);
    boolean bounded = (type.equals("varchar") || type.equals("bpchar")) && modifier > 0;
    return new ColumnFacts(
        type,
        bounded ? modifier - MODIFIER_HEADER : Integer.MAX_VALUE,
        row.getBoolean(4),
        row.getBoolean(5) ? "default" : null,
        row.getBoolean(6));
  }

  /** SQLite bounds no text, and has no types for times, whatever they are called. */
  private static ColumnFacts ofSqlite(ResultSet row) throws SQLException {
    String byDefault = row.getString(4);
    String type = row.getString(2).toLowerCase(Locale.ROOT);
    return new ColumnFacts(
        type.startsWith("timestamp") ? "text" : type,
        Integer.MAX_VALUE,
        row.getBoolean(3),
        byDefault == null ? null : "(" + byDefault + ")",
        false);
  }
}
