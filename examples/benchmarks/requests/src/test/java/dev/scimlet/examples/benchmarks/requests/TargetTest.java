package dev.scimlet.examples.benchmarks.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request's target, taken apart")
class TargetTest {

  @Test
  void hasEndpointAndId() {
    Target target = Target.parse("/Groups/1?excludedAttributes=members");
    assertThat(target)
        .isEqualTo(new Target("Groups", "1", Map.of("excludedAttributes", "members")));
    assertThat(target.isOfUsers()).isFalse();
  }

  @Test
  void hasDecodedParameters() {
    Target target = Target.parse("/Users?filter=userName%20eq%20%22a%22&count=5");
    assertThat(target.id()).isNull();
    assertThat(target.isOfUsers()).isTrue();
    assertThat(target.parameters()).containsEntry("filter", "userName eq \"a\"");
    assertThat(target.number("count")).isEqualTo(5);
    assertThat(target.number("startIndex")).isNull();
  }
}
