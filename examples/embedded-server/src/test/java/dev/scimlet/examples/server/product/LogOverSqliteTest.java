package dev.scimlet.examples.server.product;

import dev.scimlet.examples.server.Storage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The log in a file of SQLite")
class LogOverSqliteTest extends LogOverDatabase {

  private Path directory;

  @BeforeAll
  void choose(@TempDir Path parent) {
    directory = parent.resolve("data");
  }

  @Override
  ProductDatabase open() {
    return Storage.directory(directory).openProduct();
  }
}
