package dev.scimlet.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void theMiddleOneOfAnOddNumber() {
    assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Median(2, 1, 9));
  }

  @Test
  void betweenTheMiddleTwoOfAnEvenNumber() {
    assertThat(Median.of(List.of(4.0, 1.0, 2.0, 9.0))).isEqualTo(new Median(3, 1, 9));
  }
}
