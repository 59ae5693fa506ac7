package dev.scimlet.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Databases of hosts, for tests: with foreign keys, as hosts have them. */
final class HostDatabases {

  private HostDatabases() {}

  static HikariDataSource postgresql() {
    return PostgresServer.newDatabase();
  }

  static HikariDataSource sqlite(Path directory) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:sqlite:"
            + directory.resolve("host.db")
            + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=5000&transaction_mode=IMMEDIATE"
            + "&foreign_keys=true");
    config.setMaximumPoolSize(8);
    return new HikariDataSource(config);
  }

  static boolean isPostgresql(HikariDataSource source) {
    return MappedTables.isPostgresql(source);
  }

  /** Runs statements of PostgreSQL, on SQLite as those that mean the same. */
  static void run(HikariDataSource source, List<String> statements) {
    MappedTables.run(source, statements);
  }

  /** An expression of the time, as columns of times hold it. */
  static String now(HikariDataSource source) {
    return isPostgresql(source) ? "now()" : "1767225600000";
  }

  /** The first value that a query answers. */
  static String text(HikariDataSource source, String select) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
