package dev.scimlet.examples.benchmarks.scimple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.benchmarks.requests.Verdicts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SCIMple, as it is measured")
class ScimpleTest {

  @Test
  void isRightInEachRow() {
    assertThat(Verdicts.of(new Scimple())).isEmpty();
  }
}
