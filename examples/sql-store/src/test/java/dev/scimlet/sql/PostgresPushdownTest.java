package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What PostgreSQL decides of a filter is what the library decides")
class PostgresPushdownTest extends PushdownContract {

  private static HikariDataSource source;

  @BeforeAll
  static void open() {
    source = PostgresServer.newDatabase();
    load(source);
  }

  @AfterAll
  static void close() {
    source.close();
  }

  @Override
  HikariDataSource source() {
    return source;
  }
}
