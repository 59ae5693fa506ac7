package dev.scimlet.sql;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("SqlResourceStore at the limits of SQLite")
class SqliteLimitsTest extends StoreLimitsContract {

  SqliteLimitsTest(@TempDir Path directory) {
    super(SqliteFiles.open(directory.resolve("scim.db")));
  }
}
