package dev.scimlet.examples.benchmarks.report;

import java.util.List;

/**
 * One line of a plot: what the sizes cost a library.
 *
 * @param library the library
 * @param points the sizes, in their order
 */
record Series(MeasuredLibrary library, List<Point> points) {

  /**
   * One size.
   *
   * @param size how many there are of what makes it cost more
   * @param nanoseconds the time
   */
  record Point(int size, double nanoseconds) {}
}
