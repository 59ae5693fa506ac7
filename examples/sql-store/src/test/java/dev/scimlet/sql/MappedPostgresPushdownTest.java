package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What tables of a host in PostgreSQL decide of a filter is what the library decides")
class MappedPostgresPushdownTest extends MappedPushdownContract {

  private static final HikariDataSource SOURCE = PostgresServer.newDatabase();

  MappedPostgresPushdownTest() {
    super(SOURCE);
  }

  @AfterAll
  static void close() {
    SOURCE.close();
  }
}
