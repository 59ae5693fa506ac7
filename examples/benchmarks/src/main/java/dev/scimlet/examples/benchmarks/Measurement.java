package dev.scimlet.examples.benchmarks;

import org.openjdk.jmh.results.RunResult;

/**
 * What an operation costs in a group of some size.
 *
 * @param operation the name of the benchmark method
 * @param size how many members the group has
 * @param micros microseconds per operation
 * @param error half the confidence interval of 99.9 %
 */
record Measurement(String operation, int size, double micros, double error) {

  static Measurement of(RunResult result) {
    return new Measurement(
        result.getPrimaryResult().getLabel(),
        Integer.parseInt(result.getParams().getParam("size")),
        result.getPrimaryResult().getScore(),
        result.getPrimaryResult().getScoreError());
  }
}
