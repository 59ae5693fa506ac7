package dev.scimlet.examples.benchmarks.report;

import java.util.List;

/** The middle of some numbers, and how far they lie apart. */
record Median(double middle, double least, double most) {

  static Median of(List<Double> numbers) {
    List<Double> sorted = numbers.stream().sorted().toList();
    int half = sorted.size() / 2;
    double middle =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Median(middle, sorted.get(0), sorted.get(sorted.size() - 1));
  }
}
