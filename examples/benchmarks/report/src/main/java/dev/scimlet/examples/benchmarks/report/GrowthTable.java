package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.Row;
import dev.scimlet.examples.benchmarks.requests.Rows;
import dev.scimlet.examples.benchmarks.requests.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The table of a topic whose rows differ in size: what the sizes cost, and what the largest costs
 * more.
 */
final class GrowthTable {

  private final Results results;
  private final List<MeasuredLibrary> libraries;
  private final Notes notes;

  GrowthTable(Results results, List<MeasuredLibrary> libraries, Notes notes) {
    this.results = results;
    this.libraries = libraries;
    this.notes = notes;
  }

  /** {@return the lines of the table, empty if nothing of the topic was measured} */
  List<String> table(Topic topic) {
    List<String> lines = new ArrayList<>();
    for (String title : titles(topic)) {
      for (MeasuredLibrary library : libraries) {
        series(library, rows(topic, title)).ifPresent(lines::add);
      }
    }
    if (!lines.isEmpty()) {
      lines.addAll(0, head(topic));
    }
    return lines;
  }

  private static List<String> head(Topic topic) {
    List<String> titles = List.of(topic.title(), "library", "time for each size", "last : first");
    return List.of("", Markdown.line(titles), Markdown.rule(titles.size()));
  }

  private static List<String> titles(Topic topic) {
    return Rows.all().stream()
        .filter(row -> row.topic() == topic)
        .map(Row::title)
        .distinct()
        .toList();
  }

  private static List<Row> rows(Topic topic, String title) {
    return Rows.all().stream()
        .filter(row -> row.topic() == topic && row.title().equals(title))
        .toList();
  }

  private Optional<String> series(MeasuredLibrary library, List<Row> rows) {
    List<Row> tried = rows.stream().filter(row -> !cell(library, row).isEmpty()).toList();
    if (tried.isEmpty()) {
      return Optional.empty();
    }
    String times =
        tried.stream()
            .map(row -> String.format(Locale.ROOT, "%,d: %s", row.size(), cell(library, row)))
            .collect(Collectors.joining("; "));
    return Optional.of(
        Markdown.line(List.of(rows.get(0).title(), library.title(), times, ratio(library, tried))));
  }

  private String cell(MeasuredLibrary library, Row row) {
    return results
        .figure(library, row.name())
        .map(Figure::time)
        .or(() -> results.reason(library, row.name()).map(reason -> notes.mark(library, reason)))
        .orElse("");
  }

  private String ratio(MeasuredLibrary library, List<Row> rows) {
    List<Figure> figures =
        rows.stream().flatMap(row -> results.figure(library, row.name()).stream()).toList();
    return figures.isEmpty()
        ? "–"
        : Quantity.ratio(figures.get(figures.size() - 1).ratioTo(figures.get(0)));
  }
}
