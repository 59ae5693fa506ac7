package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("PostgreSQL takes whatever a client sends for a text")
class PostgresAttackTest extends SqlStoreAttackContract {

  private static final HikariDataSource SOURCE = PostgresServer.newDatabase();

  PostgresAttackTest() {
    super(SOURCE);
  }

  @AfterAll
  static void close() {
    SOURCE.close();
  }
}
