package dev.scimlet.examples.benchmarks;

import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What an operation costs in a group of some size, in microseconds.
 *
 * @param operation the name of the benchmark method
 * @param size how many members the group has
 * @param median what half of the calls stay below; unlike the mean it does not tell how often the
 *     machine was busy with something else
 * @param mean the mean
 * @param error half the confidence interval of the mean, at 99.9 %
 */
record Measurement(String operation, int size, double median, double mean, double error) {

  private static final double HALF = 50;

  static Measurement of(RunResult run) {
    Result<?> times = run.getPrimaryResult();
    return new Measurement(
        times.getLabel(),
        Integer.parseInt(run.getParams().getParam("size")),
        times.getStatistics().getPercentile(HALF),
        times.getScore(),
        times.getScoreError());
  }
}
