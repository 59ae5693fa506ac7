package dev.scimlet.examples.benchmarks.report;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

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
    Files.writeString(options.output(), new Page(options, modules, results).text());
    out.println("Written: " + options.output());
  }
}
