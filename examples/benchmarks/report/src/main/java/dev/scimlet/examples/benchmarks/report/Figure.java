package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.Outcome;
import java.util.Collection;
import java.util.List;

/**
 * What an operation costs.
 *
 * @param nanoseconds the median of all iterations
 * @param spread half the difference of the longest and the shortest, as a part of the median
 * @param bytes what is allocated
 */
record Figure(double nanoseconds, double spread, double bytes) {

  static Figure of(List<Outcome> outcomes) {
    List<Double> times =
        outcomes.stream().map(Outcome::nanoseconds).flatMap(Collection::stream).sorted().toList();
    double median = median(times);
    double spread = (times.get(times.size() - 1) - times.get(0)) / 2 / median;
    double bytes = median(outcomes.stream().map(Outcome::bytes).sorted().toList());
    return new Figure(median, spread, bytes);
  }

  private static double median(List<Double> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  String cell() {
    return time() + " ± " + Math.round(spread * 100) + " %, " + Quantity.bytes(bytes);
  }

  String time() {
    return Quantity.time(nanoseconds);
  }

  double ratioTo(Figure other) {
    return nanoseconds / other.nanoseconds;
  }
}
