package dev.scimlet.examples.benchmarks.stores;

import java.util.List;
import java.util.Locale;

/**
 * The timings as a table, and what must hold between them.
 *
 * @param timings the timings, in order
 */
record StoreReport(List<Timing> timings) {

  private static final double MOST = 2;

  String table() {
    StringBuilder table = new StringBuilder();
    table.append(String.format("%-48s %10s %10s%n", "request", "median ms", "95 % ms"));
    for (Timing timing : timings) {
      table.append(
          String.format(
              Locale.ROOT, "%-48s %10.2f %10.2f%n", timing.name(), timing.median(), timing.slow()));
    }
    return table.toString();
  }

  /** What a large group or a deep page may cost, compared with a small group or the first page. */
  String ratios() {
    return String.join(
        System.lineSeparator(),
        ratio(Workload.ADD_TO_ALL, Workload.ADD_TO_TEN),
        ratio(Workload.REMOVE_FROM_ALL, Workload.REMOVE_FROM_TEN),
        ratio(Workload.DEEP_CURSOR_PAGE, Workload.FIRST_CURSOR_PAGE));
  }

  private String ratio(String name, String other) {
    double ratio = median(name) / median(other);
    return String.format(
        Locale.ROOT,
        "%s : %s = %.2f (at most %.0f%s)",
        name,
        other,
        ratio,
        MOST,
        ratio <= MOST ? "" : ", MISSED");
  }

  private double median(String name) {
    return timings.stream()
        .filter(timing -> timing.name().equals(name))
        .mapToDouble(Timing::median)
        .findFirst()
        .orElseThrow();
  }
}
