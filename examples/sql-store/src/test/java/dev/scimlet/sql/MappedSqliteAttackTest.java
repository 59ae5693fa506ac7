package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Tables of a host in SQLite take whatever a client sends for a text")
class MappedSqliteAttackTest extends MappedAttackContract {

  private static final SqliteFile FILE = SqliteFile.temporary();
  private static final HikariDataSource SOURCE = SqliteFiles.open(FILE.path());

  MappedSqliteAttackTest() {
    super(SOURCE);
  }

  @AfterAll
  static void close() throws IOException {
    SOURCE.close();
    FILE.close();
  }
}
