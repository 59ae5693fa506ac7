package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Tables of a host in PostgreSQL take whatever a client sends for a text")
class MappedPostgresAttackTest extends MappedAttackContract {

  private static final HikariDataSource SOURCE = PostgresServer.newDatabase();

  MappedPostgresAttackTest() {
    super(SOURCE);
  }

  @AfterAll
  static void close() {
    SOURCE.close();
  }
}
