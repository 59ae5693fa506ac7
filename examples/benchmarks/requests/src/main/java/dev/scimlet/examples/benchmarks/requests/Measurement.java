package dev.scimlet.examples.benchmarks.requests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures rows by JMH, each in a Java of its own.
 *
 * @param warmup how many seconds nothing is measured
 * @param iterations how many seconds are measured, each of which gives a time
 */
record Measurement(int warmup, int iterations) {

  private static final String[] HEAP = {"-Xms2g", "-Xmx6g"};
  private static final String ALLOCATED = "gc.alloc.rate.norm";

  Outcome of(Row row) throws IOException {
    Path reason = Files.createTempFile("scimlet-benchmarks", ".txt");
    try {
      Collection<RunResult> results = new Runner(options(row, reason)).run();
      return outcome(row, results.iterator().next());
    } catch (RunnerException e) {
      String kept = Files.readString(reason);
      return Outcome.without(row.name(), kept.isEmpty() ? Reason.of(e) : kept);
    } finally {
      Files.delete(reason);
    }
  }

  private Options options(Row row, Path reason) {
    return new OptionsBuilder()
        .include(RowBenchmark.class.getName())
        .param("row", row.name())
        .forks(1)
        .jvmArgs(HEAP)
        .jvmArgsAppend(Reason.option(reason))
        .warmupIterations(warmup)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.seconds(1))
        .addProfiler(GCProfiler.class)
        .verbosity(VerboseMode.SILENT)
        .shouldFailOnError(true)
        .build();
  }

  private static Outcome outcome(Row row, RunResult run) {
    List<Double> times =
        run.getBenchmarkResults().stream()
            .map(BenchmarkResult::getIterationResults)
            .flatMap(Collection::stream)
            .map(iteration -> iteration.getPrimaryResult().getScore() / row.operations())
            .toList();
    Result<?> bytes = Objects.requireNonNull(run.getSecondaryResults().get(ALLOCATED));
    return new Outcome(row.name(), "", times, bytes.getScore() / row.operations());
  }
}
