package dev.scimlet.examples.benchmarks.stores;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;

/** A PostgreSQL of this benchmark, which keeps its promises across a power failure. */
record PostgresqlDatabase(EmbeddedPostgres server, HikariDataSource pool) implements Database {

  private static final String NAME = "postgres";

  static PostgresqlDatabase open(Path directory) throws IOException {
    Files.createDirectories(directory);
    EmbeddedPostgres server =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .setServerConfig("max_connections", "50")
            .start();
    HikariConfig configuration = new HikariConfig();
    configuration.setJdbcUrl(server.getJdbcUrl(NAME, NAME));
    return new PostgresqlDatabase(server, new HikariDataSource(configuration));
  }

  @Override
  public String describe() {
    return "PostgreSQL, fsync and synchronous_commit on, shared_buffers 512 MB";
  }

  @Override
  public DataSource source() {
    return pool;
  }

  @Override
  public int writers() {
    return 4;
  }

  @Override
  public List<String> serverOptions() {
    return List.of("--database", server.getJdbcUrl(NAME, NAME), "--database-user", NAME);
  }

  @Override
  public void close() throws IOException {
    pool.close();
    server.close();
  }
}
