package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.Row;
import dev.scimlet.examples.benchmarks.requests.Rows;
import dev.scimlet.examples.benchmarks.requests.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The table of a topic: a line for each row, a column for each library. */
final class Comparison {

  private final Results results;
  private final List<MeasuredLibrary> libraries;
  private final Notes notes;

  Comparison(Results results, List<MeasuredLibrary> libraries, Notes notes) {
    this.results = results;
    this.libraries = libraries;
    this.notes = notes;
  }

  /** {@return the lines of the table, empty if nothing of the topic was measured} */
  List<String> table(Topic topic) {
    List<String> lines = new ArrayList<>();
    for (Row row : Rows.all()) {
      if (row.topic() == topic && results.has(row.name())) {
        lines.add(line(row));
      }
    }
    if (!lines.isEmpty()) {
      lines.addAll(0, head(topic));
    }
    return lines;
  }

  private List<String> head(Topic topic) {
    List<String> titles = new ArrayList<>(List.of(topic.title()));
    libraries.forEach(library -> titles.add(library.title()));
    titles.add("Scimlet : best peer");
    titles.add("Scimlet : floor");
    return List.of("", Markdown.line(titles), Markdown.rule(titles.size()));
  }

  private String line(Row row) {
    List<String> cells = new ArrayList<>(List.of(title(row)));
    libraries.forEach(library -> cells.add(cell(library, row)));
    cells.add(bestPeer(row).map(peer -> ratio(row, peer) + " (" + peer.title() + ")").orElse("–"));
    cells.add(ratio(row, MeasuredLibrary.FLOOR));
    return Markdown.line(cells);
  }

  private static String title(Row row) {
    return row.size() == 0
        ? row.title()
        : String.format(Locale.ROOT, "%s %,d", row.title(), row.size());
  }

  private String cell(MeasuredLibrary library, Row row) {
    return results
        .figure(library, row.name())
        .map(Figure::cell)
        .or(() -> results.reason(library, row.name()).map(reason -> notes.mark(library, reason)))
        .orElse("–");
  }

  private Optional<MeasuredLibrary> bestPeer(Row row) {
    return libraries.stream()
        .filter(MeasuredLibrary::isPeer)
        .flatMap(library -> candidate(library, row))
        .min(Comparator.comparing(Candidate::nanoseconds))
        .map(Candidate::library);
  }

  private Stream<Candidate> candidate(MeasuredLibrary library, Row row) {
    return results.figure(library, row.name()).stream()
        .map(figure -> new Candidate(library, figure.nanoseconds()));
  }

  private String ratio(Row row, MeasuredLibrary other) {
    Optional<Figure> scimlet = results.figure(MeasuredLibrary.SCIMLET, row.name());
    Optional<Figure> compared = results.figure(other, row.name());
    return scimlet
        .flatMap(figure -> compared.map(figure::ratioTo))
        .map(Quantity::ratio)
        .orElse("–");
  }

  private record Candidate(MeasuredLibrary library, double nanoseconds) {}
}
