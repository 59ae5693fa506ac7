package dev.scimlet.examples.benchmarks.stores;

import java.util.Arrays;

/**
 * How long the requests of a row took, in milliseconds.
 *
 * @param name what was measured
 * @param median half of them were faster
 * @param slow nineteen of twenty were faster
 */
record Timing(String name, double median, double slow) {

  private static final double SLOW = 0.95;
  private static final double NANOS = 1e6;

  static Timing of(String name, long[] nanos) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    return new Timing(
        name, sorted[sorted.length / 2] / NANOS, sorted[(int) (sorted.length * SLOW)] / NANOS);
  }
}
