package dev.scimlet.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.function.Consumer;

/** SQLite databases for tests. */
final class SqliteFiles {

  private SqliteFiles() {}

  static HikariDataSource open(Path file) {
    return open(file, config -> {});
  }

  static HikariDataSource open(Path file, Consumer<HikariConfig> change) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(
        "jdbc:sqlite:"
            + file
            + "?journal_mode=WAL&synchronous=NORMAL&busy_timeout=5000&transaction_mode=IMMEDIATE");
    config.setMaximumPoolSize(8);
    change.accept(config);
    return new HikariDataSource(config);
  }
}
