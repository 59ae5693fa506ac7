package dev.scimlet.examples.benchmarks.charon;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.benchmarks.requests.Verdicts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Charon, as it is measured")
class CharonTest {

  @Test
  void evaluatesNoFiltersRefusesValuePathsAndChangesWhatIsPosted() {
    assertThat(Verdicts.of(new Charon()))
        .containsOnlyKeys(
            "parse-filter-b",
            "evaluate-filter-a",
            "evaluate-filter-b",
            "scan-users",
            "post-user",
            "users-post-100");
  }
}
