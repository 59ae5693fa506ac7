package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.product.ActivityKind;
import dev.scimlet.examples.server.product.ActivityRange;
import dev.scimlet.examples.server.product.ActivityStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Bars over time, one panel for each kind of event, so that no colour is needed to tell them apart.
 *
 * @param panels the panels
 * @param width the width of a panel, in the units of its bars
 * @param height the height of a panel
 * @param first when the first bar begins, in words
 * @param last when the last bar begins
 * @param rows the same numbers as a table
 */
record Chart(List<Panel> panels, int width, int height, String first, String last, List<Row> rows) {

  private static final List<ActivityKind> SHOWN =
      List.of(ActivityKind.CREATION, ActivityKind.UPDATE, ActivityKind.DISABLE, ActivityKind.ERROR);
  private static final int BAR = 10;
  private static final int GAP = 2;
  private static final int HEIGHT = 100;

  /** What is there is seen, however much there is of something else. */
  private static final int LOWEST = 3;

  /**
   * The bars of one kind of event.
   *
   * @param name what is counted; also a class in the style sheet
   * @param title what is counted, in words
   * @param total how often it happened
   * @param highest the number at the height of the panel
   * @param description what there is to see
   * @param bars the bars
   */
  record Panel(
      String name,
      String title,
      String total,
      String highest,
      String description,
      List<Bar> bars) {}

  /**
   * A bar.
   *
   * @param x its left side
   * @param y its upper side
   * @param width its width
   * @param height its height
   */
  record Bar(int x, int y, int width, int height) {}

  /**
   * A row of the table.
   *
   * @param instant the start for programs
   * @param start the start for people
   * @param numbers how often what happened, in the order of the panels
   */
  record Row(String instant, String start, List<String> numbers) {}

  static Chart of(ActivityRange range, List<ActivityStep> steps) {
    List<Row> rows = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      ActivityStep step = steps.get(i);
      rows.add(
          new Row(
              step.start().toString(),
              time(range, step.start()),
              SHOWN.stream().map(kind -> Words.number(step.number(kind))).toList()));
    }
    return new Chart(
        SHOWN.stream().map(kind -> panel(kind, range, steps)).toList(),
        steps.size() * BAR,
        HEIGHT,
        time(range, steps.get(0).start()),
        time(range, steps.get(steps.size() - 1).start()),
        rows);
  }

  private static Panel panel(ActivityKind kind, ActivityRange range, List<ActivityStep> steps) {
    long total = steps.stream().mapToLong(step -> step.number(kind)).sum();
    int busiest =
        IntStream.range(0, steps.size())
            .reduce((a, b) -> steps.get(b).number(kind) > steps.get(a).number(kind) ? b : a)
            .orElse(0);
    long highest = steps.get(busiest).number(kind);
    String peak =
        highest == 0
            ? "None."
            : "The most are "
                + Words.number(highest)
                + ", at "
                + time(range, steps.get(busiest).start())
                + ".";
    return new Panel(
        Choice.value(kind),
        title(kind),
        Words.number(total),
        Words.number(highest),
        Words.number(total) + " " + period(range) + ". " + peak,
        IntStream.range(0, steps.size())
            .filter(i -> steps.get(i).number(kind) > 0)
            .mapToObj(i -> bar(i, steps.get(i).number(kind), highest))
            .toList());
  }

  private static Bar bar(int place, long number, long highest) {
    int height = Math.max(LOWEST, Math.toIntExact(number * HEIGHT / highest));
    return new Bar(place * BAR + GAP / 2, HEIGHT - height, BAR - GAP, height);
  }

  static String title(ActivityKind kind) {
    return Words.constant(kind) + "s";
  }

  static String period(ActivityRange range) {
    return switch (range) {
      case HOUR -> "in the last hour";
      case DAY -> "in the last 24 hours";
      case MONTH -> "in the last 30 days";
    };
  }

  private static String time(ActivityRange range, Instant time) {
    return range == ActivityRange.MONTH ? Words.day(time) : Words.minute(time);
  }
}
