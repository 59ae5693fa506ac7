package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What SQLite decides of a filter is what the library decides")
class SqlitePushdownTest extends PushdownContract {

  private static HikariDataSource source;

  @BeforeAll
  static void open(@TempDir Path directory) {
    source = SqliteFiles.open(directory.resolve("scim.db"));
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
