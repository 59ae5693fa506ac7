package dev.scimlet.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the tables of the requirements and of the answers, lines of columns below a headline. */
final class TsvFile {

  static final Path FOLDER = Path.of("src", "test", "resources", "dev", "scimlet", "conformance");

  private TsvFile() {}

  static List<Requirement> requirements() {
    return rows("requirements.tsv", 5).stream()
        .map(row -> new Requirement(row[0], row[1], row[2], row[3]))
        .toList();
  }

  static List<Answer> answers() {
    return rows("answers.tsv", 3).stream()
        .map(row -> new Answer(row[0], Answer.state(row[1]), row[2]))
        .toList();
  }

  private static List<String[]> rows(String name, int columns) {
    return text(FOLDER.resolve(name))
        .lines()
        .skip(1)
        .map(line -> columns(name, line, columns))
        .toList();
  }

  private static String[] columns(String name, String line, int columns) {
    String[] row = line.split("\t", -1);
    if (row.length != columns) {
      throw new IllegalStateException(name + ": not " + columns + " columns: " + line);
    }
    return row;
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
