package dev.scimlet.examples.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The jars that a program needs beside what measures it.
 *
 * @param count how many
 * @param bytes their size
 */
record Jars(int count, long bytes) {

  private static final List<String> OURS =
      List.of("scimlet-benchmarks", "jmh-core", "jopt-simple", "commons-math3");
  private static final double MEGABYTE = 1e6;

  static Jars in(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return new Jars(0, 0);
    }
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> jars = files.filter(Jars::isNeeded).toList();
      return new Jars(jars.size(), jars.stream().mapToLong(Jars::size).sum());
    }
  }

  private static boolean isNeeded(Path jar) {
    String name = String.valueOf(jar.getFileName());
    return OURS.stream().noneMatch(name::startsWith);
  }

  private static long size(Path jar) {
    try {
      return Files.size(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return count and size, as a table has them} */
  @Override
  public String toString() {
    return count == 0 ? "–" : String.format(Locale.ROOT, "%d, %.1f MB", count, bytes / MEGABYTE);
  }
}
