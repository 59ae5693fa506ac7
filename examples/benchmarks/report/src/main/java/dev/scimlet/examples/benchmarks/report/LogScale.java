package dev.scimlet.examples.benchmarks.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Places numbers on a line, each power of ten as far from the next as the others.
 *
 * @param low the power of ten at the beginning
 * @param high the power of ten at the end
 * @param from where the line begins
 * @param to where it ends
 */
record LogScale(int low, int high, double from, double to) {

  /** {@return the shortest scale from power to power that has all numbers} */
  static LogScale over(List<Double> numbers, double from, double to) {
    double least = numbers.stream().mapToDouble(Double::doubleValue).min().orElse(1);
    double most = numbers.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    int low = (int) Math.floor(Math.log10(least));
    int high = (int) Math.ceil(Math.log10(most));
    return new LogScale(low, Math.max(high, low + 1), from, to);
  }

  double place(double number) {
    return from + (to - from) * (Math.log10(number) - low) / (high - low);
  }

  /** {@return the powers of ten, those at both ends included} */
  List<Double> powers() {
    return IntStream.rangeClosed(low, high).mapToObj(power -> Math.pow(10, power)).toList();
  }
}
