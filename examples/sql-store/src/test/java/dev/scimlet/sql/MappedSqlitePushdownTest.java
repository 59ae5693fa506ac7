package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("What tables of a host in SQLite decide of a filter is what the library decides")
class MappedSqlitePushdownTest extends MappedPushdownContract {

  private static final SqliteFile FILE = SqliteFile.temporary();
  private static final HikariDataSource SOURCE = SqliteFiles.open(FILE.path());

  MappedSqlitePushdownTest() {
    super(SOURCE);
  }

  @AfterAll
  static void close() throws IOException {
    SOURCE.close();
    FILE.close();
  }
}
