package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName(
    "MappedResourceStore keeps the contract on PostgreSQL, with tables for one tenant alone")
class MappedSinglePostgresTest implements MappedSingleContract {

  private static HikariDataSource source;

  @BeforeAll
  static void open() {
    source = PostgresServer.newDatabase();
  }

  @AfterAll
  static void close() {
    source.close();
  }

  @Override
  public HikariDataSource source() {
    return source;
  }
}
