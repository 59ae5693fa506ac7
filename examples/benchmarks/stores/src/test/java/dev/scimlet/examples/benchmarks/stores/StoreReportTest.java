package dev.scimlet.examples.benchmarks.stores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of the store benchmark")
class StoreReportTest {

  private final StoreReport report =
      new StoreReport(
          List.of(
              new Timing(Workload.ADD_TO_TEN, 1, 2),
              new Timing(Workload.ADD_TO_ALL, 1.5, 3),
              new Timing(Workload.REMOVE_FROM_TEN, 1, 2),
              new Timing(Workload.REMOVE_FROM_ALL, 2.5, 3),
              new Timing(Workload.FIRST_CURSOR_PAGE, 4, 5),
              new Timing(Workload.DEEP_CURSOR_PAGE, 4, 5)));

  @Test
  void tellsMedianAndSlowRequests() {
    assertThat(report.table().lines())
        .contains("PATCH add one member to the large group                1.50       3.00");
  }

  @Test
  void saysWhatIsMissed() {
    assertThat(report.ratios().lines())
        .containsExactly(
            "PATCH add one member to the large group : PATCH add one member to the group of ten"
                + " = 1.50 (at most 2)",
            "PATCH remove one member of the large group : PATCH remove one member of the group of"
                + " ten = 2.50 (at most 2, MISSED)",
            "deep page by cursor, 100 : first page by cursor, 100 = 1.00 (at most 2)");
  }

  @Test
  void medianIsInTheMiddle() {
    assertThat(Timing.of("x", new long[] {9_000_000, 1_000_000, 2_000_000}))
        .isEqualTo(new Timing("x", 2, 9));
  }
}
