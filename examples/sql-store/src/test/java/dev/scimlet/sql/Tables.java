package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Everything that stands in the tables, to see that nothing changed. */
final class Tables {

  private static final List<String> NAMES =
      List.of(
          "scim_type",
          "scim_attribute",
          "scim_resource",
          "scim_unique",
          "scim_index",
          "scim_member",
          "scim_change");

  private Tables() {}

  /** The rows of each table, in a fixed order, and how many resources are counted. */
  static Map<String, List<String>> contents(DataSource source) {
    Map<String, List<String>> contents = contents(source, NAMES);
    String counted =
        "select tenant, type, sum(number) from scim_count group by tenant, type having sum(number) <> 0";
    contents.put("scim_count", rows(source, counted));
    return contents;
  }

  /** The rows of some tables, in a fixed order. */
  static Map<String, List<String>> contents(DataSource source, List<String> names) {
    Map<String, List<String>> contents = new TreeMap<>();
    for (String name : names) {
      contents.put(name, rows(source, "select * from " + name));
    }
    return contents;
  }

  /** The names of all tables. */
  static List<String> names(HikariDataSource source) {
    return rows(
        source,
        MappedTables.isPostgresql(source)
            ? "select tablename from pg_tables where schemaname = 'public'"
            : "select name from sqlite_master where type = 'table'");
  }

  /** What a query answers, in a fixed order: the columns of a row with bars between them. */
  static List<String> rows(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          columns.add(rows.getString(i));
        }
        found.add(String.join("|", columns));
      }
      Collections.sort(found);
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
