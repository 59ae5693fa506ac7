package dev.scimlet.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the benchmark measures, RFC 7644 section 3.5.2.1")
class GroupMembershipBenchmarkTest {

  private final GroupMembershipBenchmark benchmark = new GroupMembershipBenchmark();

  @BeforeEach
  void chooseAUserWhoIsNoMember() {
    benchmark.size = 10;
    benchmark.makeGroup();
    benchmark.chooseUser();
    assertThat(benchmark.hasUser()).isFalse();
  }

  @Test
  void requestAddsTheUser() {
    assertThat(benchmark.request().status()).isEqualTo(204);
    assertThat(benchmark.hasUser()).isTrue();
  }

  @Test
  void storeAddsTheUser() {
    assertThat(benchmark.store().key().id()).isEqualTo("everybody");
    assertThat(benchmark.hasUser()).isTrue();
  }

  @Test
  void removingTheUserRestoresTheGroup() {
    benchmark.request();
    benchmark.removeUser();
    assertThat(benchmark.hasUser()).isFalse();
  }
}
