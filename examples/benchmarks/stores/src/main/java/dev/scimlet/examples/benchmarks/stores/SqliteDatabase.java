package dev.scimlet.examples.benchmarks.stores;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** A file of SQLite. */
record SqliteDatabase(Path directory, HikariDataSource pool) implements Database {

  static SqliteDatabase open(Path directory) throws IOException {
    Files.createDirectories(directory);
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(
        "jdbc:sqlite:"
            + directory.resolve("scimlet.db")
            + "?journal_mode=WAL&synchronous=NORMAL&transaction_mode=IMMEDIATE");
    return new SqliteDatabase(directory, new HikariDataSource(configuration));
  }

  @Override
  public String describe() {
    return "SQLite, journal_mode=WAL, synchronous=FULL";
  }

  @Override
  public DataSource source() {
    return pool;
  }

  @Override
  public int writers() {
    return 1;
  }

  @Override
  public List<String> serverOptions() {
    return List.of("--data", directory.toString());
  }

  @Override
  public void close() {
    pool.close();
  }
}
