package dev.scimlet.examples.benchmarks.unboundid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.benchmarks.requests.Verdicts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("UnboundID, as it is measured")
class UnboundIdTest {

  @Test
  void isRightInEachRow() {
    assertThat(Verdicts.of(new UnboundId())).isEmpty();
  }
}
