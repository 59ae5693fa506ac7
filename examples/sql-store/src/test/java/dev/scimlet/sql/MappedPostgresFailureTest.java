package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("MappedResourceStore over a failing PostgreSQL")
class MappedPostgresFailureTest extends MappedFailureContract {

  private static final HikariDataSource SOURCE =
      PostgresServer.newDatabase(
          config -> {
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(5_000);
          });

  @AfterAll
  static void close() {
    SOURCE.close();
  }

  @Override
  HikariDataSource source() {
    return SOURCE;
  }
}
