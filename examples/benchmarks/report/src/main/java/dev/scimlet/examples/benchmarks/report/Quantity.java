package dev.scimlet.examples.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Numbers with units, as short as they can be read. */
final class Quantity {

  private static final List<String> TIMES = List.of("ns", "µs", "ms", "s");
  private static final List<String> SIZES = List.of("B", "kB", "MB", "GB");
  private static final double THOUSAND = 1_000;

  private Quantity() {}

  static String time(double nanoseconds) {
    return text(nanoseconds, TIMES);
  }

  static String bytes(double bytes) {
    return text(Math.rint(bytes), SIZES);
  }

  static String ratio(double ratio) {
    return digits(ratio);
  }

  private static String text(double amount, List<String> units) {
    double number = amount;
    int unit = 0;
    while (number >= THOUSAND && unit < units.size() - 1) {
      number /= THOUSAND;
      unit++;
    }
    return (number == Math.rint(number) && unit == 0 ? whole(number) : digits(number))
        + " "
        + units.get(unit);
  }

  private static String whole(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }

  private static String digits(double number) {
    if (number >= 100) {
      return String.format(Locale.ROOT, "%,.0f", number);
    }
    return String.format(Locale.ROOT, number >= 10 ? "%.1f" : "%.2f", number);
  }
}
