package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.Measure;
import dev.scimlet.examples.benchmarks.requests.Outcome;
import dev.scimlet.examples.benchmarks.requests.Row;
import dev.scimlet.examples.benchmarks.requests.Rows;
import dev.scimlet.examples.benchmarks.requests.Topic;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Measures by turns: what makes the machine slower for a while makes all libraries slower. */
final class Turns {

  private final Options options;
  private final Modules modules;
  private final Results results;
  private final PrintStream out;

  Turns(Options options, Modules modules, Results results, PrintStream out) {
    this.options = options;
    this.modules = modules;
    this.results = results;
    this.out = out;
  }

  void run() throws IOException, InterruptedException {
    for (int round = 1; round <= options.rounds(); round++) {
      for (Topic topic : Topic.values()) {
        for (MeasuredLibrary library : options.libraries()) {
          measure(round, topic, library);
        }
      }
    }
  }

  private void measure(int round, Topic topic, MeasuredLibrary library)
      throws IOException, InterruptedException {
    List<String> rows = rows(topic);
    if (library.has(topic) && !rows.isEmpty()) {
      out.println("Round " + round + ": " + topic.title() + ", " + library.title());
      String name = round + "-" + topic.name().toLowerCase(Locale.ROOT) + "-" + library.module();
      Path outcomes = modules.made().resolve(name + ".outcomes");
      Files.deleteIfExists(outcomes);
      start(command(topic, library, outcomes, rows), modules.made().resolve(name + ".log"));
      results.add(library, outcomes).forEach(this::tellReason);
    }
  }

  private void tellReason(Outcome outcome) {
    if (!outcome.reason().isEmpty()) {
      out.println("  " + outcome.row() + " has no figure: " + outcome.reason());
    }
  }

  private void start(List<String> command, Path log) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    if (process.waitFor() != 0) {
      out.println("That failed: " + log);
    }
  }

  private List<String> command(
      Topic topic, MeasuredLibrary library, Path outcomes, List<String> rows) {
    List<String> command =
        new ArrayList<>(
            List.of(
                options.java().resolve("bin").resolve("java").toString(),
                "-cp",
                modules.classPath(library),
                Measure.class.getName(),
                outcomes.toString(),
                String.valueOf(seconds(topic, options.warmup()) + library.moreWarmup()),
                String.valueOf(seconds(topic, options.iterations()))));
    command.addAll(rows);
    return command;
  }

  /** Growth shows in orders of magnitude: half the time is enough. */
  private static int seconds(Topic topic, int seconds) {
    return topic.compareTo(Topic.GROWTH) < 0 ? seconds : (seconds + 1) / 2;
  }

  private List<String> rows(Topic topic) {
    return Rows.all().stream()
        .filter(row -> row.topic() == topic)
        .map(Row::name)
        .filter(name -> options.rows().matcher(name).find())
        .toList();
  }
}
