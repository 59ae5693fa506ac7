package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;

@DisplayName("MappedResourceStore over a failing SQLite")
class MappedSqliteFailureTest extends MappedFailureContract {

  private static final SqliteFile FILE = SqliteFile.temporary();
  private static final HikariDataSource SOURCE =
      SqliteFiles.open(
          FILE.path(),
          config -> {
            config.setMaximumPoolSize(1);
            config.setConnectionTimeout(5_000);
          });

  @AfterAll
  static void close() throws IOException {
    SOURCE.close();
    FILE.close();
  }

  @Override
  HikariDataSource source() {
    return SOURCE;
  }
}
