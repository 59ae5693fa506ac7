package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SqlResourceStore keeps the contract on SQLite")
class SqliteStoreTest implements SqlStoreContract {

  private static HikariDataSource source;

  @BeforeAll
  static void open(@TempDir Path directory) {
    source = SqliteFiles.open(directory.resolve("scim.db"));
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
