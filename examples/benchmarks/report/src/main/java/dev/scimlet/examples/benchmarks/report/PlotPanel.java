package dev.scimlet.examples.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One part of the plot: a title, two logarithmic axes, and a line for each library. */
final class PlotPanel {

  static final int WIDTH = 380;
  static final int HEIGHT = 260;

  private static final int LEFT = 62;
  private static final int RIGHT = WIDTH - 18;
  private static final int TOP = 34;
  private static final int BOTTOM = HEIGHT - 40;
  private static final int LABEL_UNDER_AXIS = 18;
  private static final int LABEL_BESIDE_AXIS = 8;
  private static final int THOUSAND = 1_000;

  private final String title;
  private final List<Series> series;
  private final LogScale sizes;
  private final LogScale times;

  PlotPanel(String title, List<Series> series) {
    this.title = title;
    this.series = series;
    List<Series.Point> points = series.stream().flatMap(line -> line.points().stream()).toList();
    sizes =
        LogScale.over(points.stream().map(point -> (double) point.size()).toList(), LEFT, RIGHT);
    times = LogScale.over(points.stream().map(Series.Point::nanoseconds).toList(), BOTTOM, TOP);
  }

  boolean shows(MeasuredLibrary library) {
    return series.stream().anyMatch(line -> line.library() == library);
  }

  /** {@return the elements, placed from a point on} */
  List<String> elements(int x, int y) {
    List<String> elements = new ArrayList<>();
    elements.add("<g transform=\"translate(" + x + "," + y + ")\">");
    elements.add(text(LEFT, TOP - 14, "title", title));
    sizes.powers().forEach(size -> elements.addAll(sizeMark(size)));
    times.powers().forEach(time -> elements.addAll(timeMark(time)));
    series.forEach(line -> elements.addAll(line(line)));
    elements.add("</g>");
    return elements;
  }

  private List<String> sizeMark(double size) {
    double x = sizes.place(size);
    return List.of(
        gridLine(x, TOP, x, BOTTOM), text(x, BOTTOM + LABEL_UNDER_AXIS, "size", count(size)));
  }

  private List<String> timeMark(double time) {
    double y = times.place(time);
    return List.of(
        gridLine(LEFT, y, RIGHT, y),
        text(LEFT - LABEL_BESIDE_AXIS, y + 4, "time", Quantity.time(time)));
  }

  private List<String> line(Series line) {
    String name = line.library().module();
    List<String> elements = new ArrayList<>();
    String path =
        line.points().stream().map(this::place).collect(Collectors.joining(" L", "M", ""));
    elements.add("<path class=\"line " + name + "\" d=\"" + path + "\"/>");
    for (Series.Point point : line.points()) {
      elements.add(
          String.format(
              Locale.ROOT,
              "<circle class=\"dot %s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"><title>%s, %s: %s</title></circle>",
              name,
              sizes.place(point.size()),
              times.place(point.nanoseconds()),
              escape(line.library().title()),
              count(point.size()),
              Quantity.time(point.nanoseconds())));
    }
    return elements;
  }

  private String place(Series.Point point) {
    return String.format(
        Locale.ROOT, "%.1f,%.1f", sizes.place(point.size()), times.place(point.nanoseconds()));
  }

  private static String gridLine(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
        x1,
        y1,
        x2,
        y2);
  }

  private static String text(double x, double y, String kind, String text) {
    return String.format(
        Locale.ROOT,
        "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>",
        kind,
        x,
        y,
        escape(text));
  }

  private static String count(double size) {
    if (size >= THOUSAND * THOUSAND) {
      return String.format(Locale.ROOT, "%.0f M", size / THOUSAND / THOUSAND);
    }
    return size >= THOUSAND
        ? String.format(Locale.ROOT, "%.0f k", size / THOUSAND)
        : String.format(Locale.ROOT, "%.0f", size);
  }

  static String escape(String text) {
    return text.replace("`", "").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
