package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.Row;
import dev.scimlet.examples.benchmarks.requests.Rows;
import dev.scimlet.examples.benchmarks.requests.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Draws how costs grow as SVG: a panel for each thing that grows, a line for each library. */
final class GrowthPlot {

  private static final int COLUMNS = 2;
  private static final int HEAD = 44;
  private static final int LEGEND_STEP = 118;
  private static final int LEGEND_Y = 24;

  /** Told apart by people who see fewer colours too, on white and on nearly black. */
  private static final String STYLE =
      """
      <style>
      svg { background: #ffffff; font: 12px system-ui, sans-serif; }
      text { fill: #24292f; }
      .title { font-weight: 600; }
      .size { text-anchor: middle; }
      .time { text-anchor: end; }
      .grid { stroke: #d0d7de; stroke-width: 1; }
      .line { fill: none; stroke-width: 2; }
      .floor { stroke: #6e7781; fill: #6e7781; }
      .scimlet { stroke: #0b5fbd; fill: #0b5fbd; }
      .unboundid { stroke: #b35900; fill: #b35900; }
      .scim-sdk { stroke: #0a7d5a; fill: #0a7d5a; }
      .scimple { stroke: #a0348a; fill: #a0348a; }
      .charon { stroke: #8a6d00; fill: #8a6d00; }
      .line.scimlet { stroke-width: 3.5; }
      .line.floor { stroke-dasharray: 5 4; }
      path.line { fill: none; }
      @media (prefers-color-scheme: dark) {
      svg { background: #0d1117; }
      text { fill: #e6edf3; }
      .grid { stroke: #30363d; }
      .floor { stroke: #9198a1; fill: #9198a1; }
      .scimlet { stroke: #58a6ff; fill: #58a6ff; }
      .unboundid { stroke: #f0883e; fill: #f0883e; }
      .scim-sdk { stroke: #3fd19b; fill: #3fd19b; }
      .scimple { stroke: #e58ad3; fill: #e58ad3; }
      .charon { stroke: #d9b93b; fill: #d9b93b; }
      path.line { fill: none; }
      }
      </style>
      """;

  private final Results results;
  private final List<MeasuredLibrary> libraries;

  GrowthPlot(Results results, List<MeasuredLibrary> libraries) {
    this.results = results;
    this.libraries = libraries;
  }

  /** {@return the plot, empty if nothing that grows was measured} */
  Optional<String> svg() {
    List<PlotPanel> panels = panels();
    return panels.isEmpty() ? Optional.empty() : Optional.of(svg(panels));
  }

  private String svg(List<PlotPanel> panels) {
    int height = HEAD + (panels.size() + COLUMNS - 1) / COLUMNS * PlotPanel.HEIGHT;
    int width = COLUMNS * PlotPanel.WIDTH;
    List<String> lines = new ArrayList<>();
    lines.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
            + width
            + " "
            + height
            + "\">");
    lines.add("<title>What one operation costs, by the number of what it works on</title>");
    lines.add(STYLE.strip());
    List<MeasuredLibrary> drawn =
        libraries.stream()
            .filter(library -> panels.stream().anyMatch(panel -> panel.shows(library)))
            .toList();
    for (int place = 0; place < drawn.size(); place++) {
      lines.add(legend(drawn.get(place), place));
    }
    for (int place = 0; place < panels.size(); place++) {
      int x = place % COLUMNS * PlotPanel.WIDTH;
      int y = HEAD + place / COLUMNS * PlotPanel.HEIGHT;
      lines.addAll(panels.get(place).elements(x, y));
    }
    lines.add("</svg>");
    return String.join("\n", lines) + "\n";
  }

  private static String legend(MeasuredLibrary library, int place) {
    int x = 20 + place * LEGEND_STEP;
    String name = library.module();
    return "<path class=\"line %s\" d=\"M%d,%d h22\"/><text x=\"%d\" y=\"%d\">%s</text>"
        .formatted(name, x, LEGEND_Y, x + 28, LEGEND_Y + 4, PlotPanel.escape(library.title()));
  }

  private List<PlotPanel> panels() {
    Map<String, List<Row>> titles = new LinkedHashMap<>();
    for (Row row : Rows.all()) {
      if (row.topic().compareTo(Topic.GROWTH) >= 0) {
        titles.computeIfAbsent(row.title(), first -> new ArrayList<>()).add(row);
      }
    }
    return titles.entrySet().stream()
        .flatMap(entry -> panel(entry.getKey(), entry.getValue()).stream())
        .toList();
  }

  private Optional<PlotPanel> panel(String title, List<Row> rows) {
    List<Series> series = libraries.stream().flatMap(library -> series(library, rows)).toList();
    return series.isEmpty() ? Optional.empty() : Optional.of(new PlotPanel(title, series));
  }

  private Stream<Series> series(MeasuredLibrary library, List<Row> rows) {
    List<Series.Point> points =
        rows.stream()
            .flatMap(
                row ->
                    results.figure(library, row.name()).stream()
                        .map(figure -> new Series.Point(row.size(), figure.nanoseconds())))
            .toList();
    return points.isEmpty() ? Stream.empty() : Stream.of(new Series(library, points));
  }
}
