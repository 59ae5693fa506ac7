package dev.scimlet.examples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine that measures, in one line. */
final class Machine {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  static String describe(Path java) throws IOException {
    return String.format(
        Locale.ROOT,
        "%s, %d cores of %s, JDK %s",
        LocalDate.now(ZoneOffset.UTC),
        Runtime.getRuntime().availableProcessors(),
        processor(),
        value(java.resolve("release"), "JAVA_RUNTIME_VERSION=")
            .or(() -> Optional.of("unknown"))
            .get());
  }

  private static String processor() throws IOException {
    return value(PROCESSORS, "model name").orElse(System.getProperty("os.arch"));
  }

  /** {@return what follows a name in the first line that begins with it} */
  private static Optional<String> value(Path file, String name) throws IOException {
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .map(line -> line.substring(name.length()).replaceAll("[\\s:\"]+", " ").strip())
          .findFirst();
    }
  }
}
