package dev.scimlet.examples.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Starts programs by turns, again and again, with a Java that is told nothing. */
final class StartUps {

  private static final int MILLISECONDS = 1000;

  private final Path java;
  private final Modules modules;
  private final Map<Program, List<Start>> starts = new LinkedHashMap<>();

  StartUps(Path java, Modules modules) {
    this.java = java;
    this.modules = modules;
  }

  void run(int rounds, List<MeasuredLibrary> libraries, PrintStream out) throws IOException {
    for (int round = 1; round <= rounds; round++) {
      out.println("Start " + round);
      measure(Program.nothing(), Start::of);
      for (MeasuredLibrary library : libraries) {
        measure(Program.of(library), Start::of);
      }
      for (MeasuredServer server : MeasuredServer.all()) {
        measure(Program.of(server, 0), Start::ofServer);
      }
    }
  }

  private void measure(Program program, Measured measured) throws IOException {
    List<String> command = program.command(java, modules.jars(program).classPath(), List.of());
    starts.computeIfAbsent(program, first -> new ArrayList<>()).add(measured.start(command));
  }

  /** {@return the section, empty if nothing was started} */
  List<String> section() throws IOException {
    if (starts.isEmpty()) {
      return List.of();
    }
    List<String> titles =
        List.of("Start to first answered POST", "time", "processor", "peak memory", "class path");
    List<String> lines = new ArrayList<>(List.of("", "## Start-up", ""));
    lines.add(
        "From the start of the process to the first answered POST of a full user: median, least and"
            + " most of all starts, in turns. Libraries answer within the process, servers over HTTP."
            + " The class path is what the library needs, in jars; the program has nothing else but"
            + " the request.");
    lines.addAll(List.of("", Markdown.line(titles), Markdown.rule(titles.size())));
    for (Map.Entry<Program, List<Start>> entry : starts.entrySet()) {
      lines.add(line(entry.getKey(), entry.getValue()));
    }
    return lines;
  }

  private String line(Program program, List<Start> measured) throws IOException {
    Median time = median(measured, start -> start.seconds() * MILLISECONDS);
    return Markdown.line(
        List.of(
            program.title(),
            String.format(
                Locale.ROOT, "%.0f ms (%.0f–%.0f)", time.middle(), time.least(), time.most()),
            number(median(measured, Start::processorSeconds).middle(), "%.2f s", 1),
            number(median(measured, Start::peakBytes).middle(), "%.0f MB", 1 << 20),
            modules.jars(program).needed()));
  }

  private static String number(double number, String format, double unit) {
    return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, format, number / unit);
  }

  private static Median median(List<Start> measured, ToDoubleFunction<Start> part) {
    return Median.of(measured.stream().mapToDouble(part).boxed().toList());
  }

  @FunctionalInterface
  private interface Measured {
    Start start(List<String> command) throws IOException;
  }
}
