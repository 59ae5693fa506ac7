package dev.scimlet.examples.walk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the programs keep and print what they do; it stays for those who want to look. */
final class WalkDirectory {

  private WalkDirectory() {}

  /** Makes a directory anew, with an empty source in it. */
  static Path make(String name) throws IOException {
    Path directory = Path.of(System.getProperty("walk.directory"), name);
    if (Files.exists(directory)) {
      empty(directory);
    }
    Files.createDirectories(directory.resolve("source"));
    return directory;
  }

  private static void empty(Path directory) throws IOException {
    List<Path> all = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(all::add);
    }
    for (Path file : all) {
      Files.delete(file);
    }
  }
}
