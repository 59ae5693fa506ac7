package dev.scimlet.examples.server;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The example server over SQLite answers every exchange of real clients over HTTP")
class ReplayOverSqliteTest extends ReplayOverHttp {

  private Path directory;

  @BeforeAll
  void choose(@TempDir Path parent) {
    directory = parent.resolve("data");
  }

  @Override
  Storage storage() {
    return Storage.directory(directory);
  }
}
