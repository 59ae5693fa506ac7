package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("SQLite takes whatever a client sends for a text")
class SqliteAttackTest extends SqlStoreAttackContract {

  private static final SqliteFile FILE = SqliteFile.temporary();
  private static final HikariDataSource SOURCE = SqliteFiles.open(FILE.path());

  SqliteAttackTest() {
    super(SOURCE);
  }

  @AfterAll
  static void close() throws IOException {
    SOURCE.close();
    FILE.close();
  }
}
