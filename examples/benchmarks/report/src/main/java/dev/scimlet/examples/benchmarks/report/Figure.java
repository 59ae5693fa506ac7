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
    Median times =
        Median.of(outcomes.stream().map(Outcome::nanoseconds).flatMap(Collection::stream).toList());
    double spread = (times.most() - times.least()) / 2 / times.middle();
    Median bytes = Median.of(outcomes.stream().map(Outcome::bytes).toList());
    return new Figure(times.middle(), spread, bytes.middle());
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
