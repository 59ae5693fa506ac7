package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page with all tables. */
final class Page {

  private static final List<String> MEANING =
      List.of(
          "The time of one operation is the median of all measured seconds, ± half the range; then the"
              + " bytes that one operation allocates. One thread, a new Java for each row and library,"
              + " libraries by turns. Each result was found right before it was timed: who answers"
              + " wrongly has no figure, and the notes say what was wrong.",
          "",
          "The floor is code written by hand for exactly these requests: no schema, no validation."
              + " A ratio below 1 means that Scimlet is faster. Requests are answered from text to"
              + " text, without HTTP, over resources in memory: in Scimlet's case its in-memory"
              + " store, in the case of the others maps with an index on userName, and pages are cut"
              + " before anything is prepared. Scimlet deletes each user that was posted within"
              + " the time that is measured. UnboundID has no engine: the requests are put together"
              + " from its parts. SCIMple's filter (b) is evaluated as a tree built by hand: what it"
              + " parses for (b) and (c) never matches. Charon evaluates no filters, and leaves members to the application.",
          "",
          "At library level a PATCH was read before: its paths are parsed where the library does"
              + " that apart, and Scimlet has planned it, which includes its schema checks. Requests"
              + " include all of it.",
          "",
          "A PATCH of members is an addition and a removal by turns, which the group keeps; each"
              + " asks for an answer without members, and gets it.");

  private final Options options;
  private final Modules modules;
  private final Results results;
  private final StartUps starts;
  private final ServerRounds servers;
  private final Notes notes = new Notes();

  Page(Options options, Modules modules, Results results, StartUps starts, ServerRounds servers) {
    this.options = options;
    this.modules = modules;
    this.results = results;
    this.starts = starts;
    this.servers = servers;
  }

  /** {@return the page} */
  String text() throws IOException {
    List<String> lines = new ArrayList<>(List.of("# Results", ""));
    lines.add("Written by the report of `examples/benchmarks`, never by hand.");
    lines.add("");
    lines.add(Machine.describe(options.java()) + ". " + libraries() + ".");
    lines.add(
        String.format(
            "%d × (%d s of warm-up, %d × 1 s measured).",
            options.rounds(), options.warmup(), options.iterations()));
    lines.add("");
    lines.addAll(MEANING);
    for (Topic topic : Topic.values()) {
      lines.addAll(table(topic));
    }
    if (Files.exists(plot(options.output()))) {
      lines.addAll(List.of("", "![How costs grow](" + plot(options.output()).getFileName() + ")"));
    }
    lines.addAll(servers.section());
    lines.addAll(starts.section());
    lines.addAll(List.of("", "Without a figure:", ""));
    lines.addAll(notes.lines());
    return String.join("\n", lines) + "\n";
  }

  /** {@return where the plot is, which stands beside the page under its name} */
  static Path plot(Path page) {
    String name = String.valueOf(page.getFileName());
    int end = name.lastIndexOf('.');
    return page.resolveSibling((end < 0 ? name : name.substring(0, end)) + ".svg");
  }

  private String libraries() throws IOException {
    List<String> names = new ArrayList<>();
    for (MeasuredLibrary library : options.libraries()) {
      if (library.isPeer()) {
        names.add(modules.describe(library));
      }
    }
    return names.isEmpty() ? "No peers" : String.join(", ", names);
  }

  private List<String> table(Topic topic) {
    return topic.compareTo(Topic.GROWTH) < 0
        ? new Comparison(results, options.libraries(), notes).table(topic)
        : new GrowthTable(results, options.libraries(), notes).table(topic);
  }
}
