package dev.scimlet.examples.benchmarks.scimsdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.benchmarks.requests.Verdicts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SCIM-SDK, as it is measured")
class ScimSdkTest {

  @Test
  void meetsConditionsOfAValuePathInDifferentElements() {
    assertThat(Verdicts.of(new ScimSdk())).containsOnlyKeys("evaluate-filter-b", "scan-users");
  }
}
