package dev.scimlet.examples.benchmarks.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is measured, and how.
 *
 * @param rounds how often each row is measured, in a new Java each time
 * @param warmup how many seconds each row runs before it is measured
 * @param iterations how many seconds each row is measured
 * @param rows the rows whose name matches somewhere
 * @param libraries the libraries
 * @param java the home of the Java that measures
 * @param output where the tables are written
 * @param starts how often each program is started, 0 for none
 * @param load how many seconds each request of servers runs before it is measured, and then is; 0
 *     for none
 */
record Options(
    int rounds,
    int warmup,
    int iterations,
    Pattern rows,
    List<MeasuredLibrary> libraries,
    Path java,
    Path output,
    int starts,
    int load) {

  static final String USAGE =
      "Usage: java -jar report.jar [--rounds 1] [--warmup 4] [--iterations 3] [--rows REGEX]"
          + " [--libraries floor,scimlet,unboundid,scim-sdk,scimple,charon] [--java HOME]"
          + " [--output FILE] [--starts 10] [--load 5]";

  private static final int WARMUP = 4;
  private static final int ITERATIONS = 3;
  private static final int STARTS = 10;
  private static final int LOAD = 5;

  static Options parse(String[] words, Path output) {
    Options options =
        new Options(
            1,
            WARMUP,
            ITERATIONS,
            Pattern.compile(""),
            List.of(MeasuredLibrary.values()),
            Path.of(System.getProperty("java.home")),
            output,
            STARTS,
            LOAD);
    if (words.length % 2 != 0) {
      throw new IllegalArgumentException("Each option has a value.");
    }
    for (int i = 0; i < words.length; i += 2) {
      options = options.with(words[i], words[i + 1]);
    }
    return options;
  }

  private Options with(String name, String value) {
    return switch (name) {
      case "--rounds" -> with(positive(value), warmup, iterations);
      case "--warmup" -> with(rounds, positive(value), iterations);
      case "--iterations" -> with(rounds, warmup, positive(value));
      case "--rows" -> with(Pattern.compile(value), libraries, java, output);
      case "--libraries" -> with(rows, libraries(value), java, output);
      case "--java" -> with(rows, libraries, home(value), output);
      case "--output" -> with(rows, libraries, java, writable(value));
      case "--starts" -> withServers(Integer.parseUnsignedInt(value), load);
      case "--load" -> withServers(starts, Integer.parseUnsignedInt(value));
      default -> throw new IllegalArgumentException("There is no option " + name + ".");
    };
  }

  private Options with(int newRounds, int newWarmup, int newIterations) {
    return new Options(
        newRounds, newWarmup, newIterations, rows, libraries, java, output, starts, load);
  }

  private Options with(
      Pattern newRows, List<MeasuredLibrary> newLibraries, Path newJava, Path newOutput) {
    return new Options(
        rounds, warmup, iterations, newRows, newLibraries, newJava, newOutput, starts, load);
  }

  private Options withServers(int newStarts, int newLoad) {
    return new Options(
        rounds, warmup, iterations, rows, libraries, java, output, newStarts, newLoad);
  }

  private static List<MeasuredLibrary> libraries(String names) {
    return Arrays.stream(names.split(",")).map(MeasuredLibrary::named).sorted().toList();
  }

  private static Path home(String value) {
    Path home = Path.of(value);
    if (!Files.isExecutable(home.resolve("bin").resolve("java"))) {
      throw new IllegalArgumentException("There is no bin/java in " + home + ".");
    }
    return home;
  }

  /** Half an hour is measured before anything is written. */
  private static Path writable(String value) {
    Path file = Path.of(value);
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a directory.");
    }
    if (!Files.isDirectory(file.toAbsolutePath().resolveSibling(""))) {
      throw new IllegalArgumentException("There is no directory for " + file + ".");
    }
    return file;
  }

  private static int positive(String value) {
    int number = Integer.parseInt(value);
    if (number < 1) {
      throw new IllegalArgumentException("Less than once says nothing.");
    }
    return number;
  }
}
