package dev.scimlet.examples.benchmarks.requests;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What came of measuring a row.
 *
 * @param row the name of the row
 * @param reason why there are no times, empty if there are
 * @param nanoseconds the time of one operation, of each iteration
 * @param bytes what one operation allocates
 */
public record Outcome(String row, String reason, List<Double> nanoseconds, double bytes) {

  private static final int FIELDS = 4;

  static Outcome without(String row, String reason) {
    return new Outcome(row, reason, List.of(), 0);
  }

  /** {@return one line with tabs} */
  public String line() {
    String times = nanoseconds.stream().map(String::valueOf).collect(Collectors.joining(" "));
    return String.join("\t", row, reason, times, String.valueOf(bytes));
  }

  /**
   * {@return what a line says}
   *
   * @param line the line
   */
  public static Outcome parse(String line) {
    String[] fields = line.split("\t", FIELDS);
    List<Double> times =
        fields[2].isEmpty()
            ? List.of()
            : Arrays.stream(fields[2].split(" ")).map(Double::valueOf).toList();
    return new Outcome(fields[0], fields[1], times, Double.parseDouble(fields[3]));
  }
}
