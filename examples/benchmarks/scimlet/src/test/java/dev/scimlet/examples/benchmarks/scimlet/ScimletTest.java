package dev.scimlet.examples.benchmarks.scimlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.benchmarks.requests.Verdicts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Scimlet, as it is measured")
class ScimletTest {

  @Test
  void isRightInEachRow() {
    assertThat(Verdicts.of(new Scimlet())).isEmpty();
  }
}
