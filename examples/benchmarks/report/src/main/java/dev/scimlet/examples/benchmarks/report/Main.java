package dev.scimlet.examples.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Measures all libraries and writes the tables. */
final class Main {

  private Main() {}

  /**
   * Measures and writes.
   *
   * @param words see {@link Options#USAGE}
   * @throws IOException if a file cannot be written or no Java starts
   * @throws InterruptedException if somebody interrupts
   */
  public static void main(String[] words) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Modules modules = Modules.here();
    Options options;
    try {
      options = Options.parse(words, modules.made().resolve("RESULTS.md"));
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + System.lineSeparator() + Options.USAGE);
      System.exit(2);
      return;
    }
    Results results = Results.in(modules.made().resolve("results.tsv"));
    new Turns(options, modules, results, out).run();
    ServerRounds servers = new ServerRounds(options.java(), modules);
    if (options.load() > 0) {
      servers.run(options.rounds(), options.load(), out);
    }
    StartUps starts = new StartUps(options.java(), modules);
    starts.run(options.starts(), options.libraries(), out);
    write(options, results, new Page(options, modules, results, starts, servers));
    out.println("Written: " + options.output());
  }

  private static void write(Options options, Results results, Page page) throws IOException {
    Path plot = Page.plot(options.output());
    Files.deleteIfExists(plot);
    Optional<String> svg = new GrowthPlot(results, options.libraries()).svg();
    if (svg.isPresent()) {
      Files.writeString(plot, svg.get());
    }
    Files.writeString(options.output(), page.text());
  }
}
