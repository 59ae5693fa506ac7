package dev.scimlet.examples.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * The measurements of one operation as a table.
 *
 * @param title what the operation is
 * @param measurements one for each size, ordered by size; not empty
 */
record Report(String title, List<Measurement> measurements) {

  /** {@return the table, the median of each size compared with that of the smallest} */
  String table() {
    StringBuilder table = new StringBuilder(title).append(System.lineSeparator());
    table.append(
        String.format(
            "%10s %12s %12s   %-8s %8s%n", "members", "median µs", "mean µs", "error", "ratio"));
    measurements.forEach(row -> table.append(line(row)));
    return table.toString();
  }

  /**
   * Compares the median of the largest size with that of the smallest.
   *
   * @param most what the ratio should be at most
   * @return one line
   */
  String summary(int most) {
    Measurement last = measurements.get(measurements.size() - 1);
    return String.format(
        Locale.ROOT,
        "Ratio %,d : %,d = %.2f (at most %d)",
        last.size(),
        measurements.get(0).size(),
        ratio(last),
        most);
  }

  private String line(Measurement row) {
    return String.format(
        Locale.ROOT,
        "%,10d %12.2f %12.2f ± %-8.2f %8.2f%n",
        row.size(),
        row.median(),
        row.mean(),
        row.error(),
        ratio(row));
  }

  private double ratio(Measurement measurement) {
    return measurement.median() / measurements.get(0).median();
  }
}
