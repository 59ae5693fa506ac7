package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("SqlResourceStore over a failing PostgreSQL")
class PostgresFailureTest extends SqlStoreFailureContract {

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
