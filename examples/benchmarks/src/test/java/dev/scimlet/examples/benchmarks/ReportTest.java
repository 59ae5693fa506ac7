package dev.scimlet.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of measurements")
class ReportTest {

  private final Report report =
      new Report(
          "Adding",
          List.of(measurement(100, 8, 10, 0.125), measurement(100_000, 12.346, 24.692, 2)));

  @Test
  void comparesEachSizeWithTheSmallest() {
    assertThat(report.table().lines())
        .containsExactly(
            "Adding",
            "   members    median µs      mean µs   error       ratio",
            "       100         8.00        10.00 ± 0.13         1.00",
            "   100,000        12.35        24.69 ± 2.00         1.54");
  }

  @Test
  void summaryComparesTheLargestWithTheSmallest() {
    assertThat(report.summary(3)).isEqualTo("Ratio 100,000 : 100 = 1.54 (at most 3)");
  }

  private static Measurement measurement(int size, double median, double mean, double error) {
    return new Measurement("request", size, median, mean, error);
  }
}
