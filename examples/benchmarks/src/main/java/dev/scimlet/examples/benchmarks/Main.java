package dev.scimlet.examples.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the benchmark with short settings, or JMH with any. */
final class Main {

  private static final int MOST = 3;
  private static final int WARMUPS = 5;
  private static final int ITERATIONS = 5;

  /** Compiles and collects garbage in the measuring thread: another busy program delays neither. */
  private static final String[] JVM = {"-XX:-BackgroundCompilation", "-XX:+UseSerialGC", "-Xmx1g"};

  private Main() {}

  /**
   * Measures and prints.
   *
   * @param words nothing, or {@code --jmh} and arguments of JMH's own command line
   * @throws RunnerException if the benchmark fails
   * @throws IOException if JMH cannot write a file that its arguments name
   */
  public static void main(String[] words) throws RunnerException, IOException {
    if (words.length == 0) {
      measure(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    } else if (words[0].equals("--jmh")) {
      org.openjdk.jmh.Main.main(Arrays.copyOfRange(words, 1, words.length));
    } else {
      System.err.println("Usage: java -jar benchmarks.jar [--jmh ARGUMENTS-OF-JMH]");
      System.exit(2);
    }
  }

  private static void measure(PrintStream out) throws RunnerException {
    out.println("Adding one member to a group; this takes about 90 seconds.");
    Collection<RunResult> results = new Runner(options()).run();
    Report request = report("PATCH through the engine: JSON in, 204 out", "request", results);
    Report store = report("Memberships.apply of the store alone", "store", results);
    out.printf("%n%s%n%s%n%s%n", request.table(), store.table(), request.summary(MOST));
  }

  private static Options options() {
    return new OptionsBuilder()
        .include(GroupMembershipBenchmark.class.getName())
        .forks(1)
        .jvmArgsAppend(JVM)
        .warmupIterations(WARMUPS)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(ITERATIONS)
        .measurementTime(TimeValue.seconds(1))
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
  }

  private static Report report(String title, String operation, Collection<RunResult> results) {
    List<Measurement> measurements =
        results.stream()
            .map(Measurement::of)
            .filter(measurement -> measurement.operation().equals(operation))
            .sorted(Comparator.comparing(Measurement::size))
            .toList();
    return new Report(title, measurements);
  }
}
