package dev.scimlet.sql;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A database file in a directory of its own.
 *
 * @param path the file
 */
record SqliteFile(Path path) implements Closeable {

  static SqliteFile temporary() {
    try {
      return new SqliteFile(Files.createTempDirectory("scimlet-sql").resolve("scim.db"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes it, with what the database put beside it. */
  @Override
  public void close() throws IOException {
    Path directory = path.getParent();
    List<Path> files;
    try (Stream<Path> found = Files.list(directory)) {
      files = found.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(directory);
  }
}
