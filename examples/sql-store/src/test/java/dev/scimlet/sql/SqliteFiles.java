package dev.scimlet.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** SQLite databases for tests. */
final class SqliteFiles {

  private SqliteFiles() {}

  static HikariDataSource open(Path file) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:sqlite:"
            + file
            + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=5000&transaction_mode=IMMEDIATE");
    config.setMaximumPoolSize(8);
    return new HikariDataSource(config);
  }
}
