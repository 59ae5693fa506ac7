package dev.scimlet.sql;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SqlResourceStore opens SQLite, new, old or of another version")
class SqliteOpeningTest extends OpeningContract {

  private static Path directory = Path.of("");

  @BeforeAll
  static void choose(@TempDir Path chosen) {
    directory = chosen;
  }

  @Override
  HikariDataSource newDatabase() {
    return SqliteFiles.open(directory.resolve(UUID.randomUUID() + ".db"));
  }
}
