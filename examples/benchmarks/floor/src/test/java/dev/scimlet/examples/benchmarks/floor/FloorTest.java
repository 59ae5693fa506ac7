package dev.scimlet.examples.benchmarks.floor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.benchmarks.requests.Verdicts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Hand-written code, as it is measured")
class FloorTest {

  @Test
  void lacksWhatNeedsAParserAndIsRightOtherwise() {
    assertThat(Verdicts.of(new Floor()))
        .containsOnlyKeys(
            "parse-filter-b",
            "parse-filter-c",
            "parse-filter-d",
            "growth-terms-10",
            "growth-terms-30",
            "growth-terms-100");
  }
}
