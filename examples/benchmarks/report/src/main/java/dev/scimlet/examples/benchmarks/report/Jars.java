package dev.scimlet.examples.benchmarks.report;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars of a program: its own and those that it needs, without what measures within a process.
 *
 * @param files the jars
 */
record Jars(List<Path> files) {

  private static final String OURS = "scimlet-benchmarks";
  private static final List<String> MEASURING = List.of("jmh-core", "jopt-simple", "commons-math3");
  private static final String JAR = ".jar";
  private static final double MEGABYTE = 1e6;

  /** Finds the jars of a module in what was built of it. */
  static Jars in(Path target) throws IOException {
    List<Path> files = new ArrayList<>(jars(target, OURS));
    Path libraries = target.resolve("lib");
    if (Files.isDirectory(libraries)) {
      files.addAll(jars(libraries, ""));
    }
    return new Jars(List.copyOf(files));
  }

  private static List<Path> jars(Path directory, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> name(file).startsWith(prefix) && name(file).endsWith(JAR))
          .filter(file -> MEASURING.stream().noneMatch(name(file)::startsWith))
          .sorted()
          .toList();
    }
  }

  /** {@return all of them, as Java wants to be told} */
  String classPath() {
    return files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** {@return count and size of those that are not of the benchmark, as a table has them} */
  String needed() {
    List<Path> needed = files.stream().filter(file -> !name(file).startsWith(OURS)).toList();
    return needed.isEmpty()
        ? "–"
        : String.format(
            Locale.ROOT,
            "%d, %.1f MB",
            needed.size(),
            needed.stream().mapToLong(Jars::size).sum() / MEGABYTE);
  }

  private static String name(Path jar) {
    return String.valueOf(jar.getFileName());
  }

  private static long size(Path jar) {
    try {
      return Files.size(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
