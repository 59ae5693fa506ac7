package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The throttle of sign-ins")
class SignInThrottleTest {

  private static final int FREE = 5;
  private static final String ADDRESS = "192.0.2.1";

  private final SetClock clock = new SetClock(Instant.parse("2026-11-26T08:00:00Z"));
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void eachFurtherAttemptWaitsTwiceAsLongUpToAMinute() {
    for (int attempt = 1; attempt < FREE; attempt++) {
      assertThat(throttle.tryAgainAfter(ADDRESS)).isEmpty();
    }
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
      assertThat(throttle.tryAgainAfter(ADDRESS)).isEmpty();
      assertThat(throttle.tryAgainAfter(ADDRESS)).contains(Duration.ofSeconds(seconds));
      clock.advance(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void whoComesTooEarlyDoesNotWaitLonger() {
    exhaust(ADDRESS, FREE);
    for (int attempt = 0; attempt < 100; attempt++) {
      assertThat(throttle.tryAgainAfter(ADDRESS)).contains(Duration.ofSeconds(1));
    }
    clock.advance(Duration.ofSeconds(1));

    assertThat(throttle.tryAgainAfter(ADDRESS)).isEmpty();
  }

  @Test
  void otherAddressesDoNotWait() {
    exhaust(ADDRESS, FREE);

    assertThat(throttle.tryAgainAfter(ADDRESS)).isPresent();
    assertThat(throttle.tryAgainAfter("192.0.2.2")).isEmpty();
  }

  @Test
  void addressesOfOneNetworkOfIpv6AreOne() {
    for (int host = 1; host <= FREE; host++) {
      assertThat(throttle.tryAgainAfter("2001:db8::" + host)).isEmpty();
    }

    assertThat(throttle.tryAgainAfter("2001:db8::ffff")).isPresent();
    assertThat(throttle.tryAgainAfter("2001:db8:0:1::1")).isEmpty();
  }

  @Test
  void manyAddressesTogetherWaitTooButNotTheAdministrators() {
    String administrator = "198.51.100.7";
    assertThat(throttle.tryAgainAfter(administrator)).isEmpty();
    throttle.succeeded(administrator);
    for (int host = 0; host < 50; host++) {
      assertThat(throttle.tryAgainAfter("192.0.2." + host)).isEmpty();
    }

    assertThat(throttle.tryAgainAfter("203.0.113.1")).contains(Duration.ofSeconds(1));
    assertThat(throttle.tryAgainAfter(administrator)).isEmpty();
    clock.advance(Duration.ofSeconds(10));
    assertThat(throttle.tryAgainAfter("203.0.113.1")).isEmpty();
  }

  @Test
  void allAddressesTogetherNeverWaitLongerThanTenSeconds() {
    for (int attempt = 0; attempt < 500; attempt++) {
      String address = "10.0." + attempt / 250 + "." + attempt % 250;
      assertThat(throttle.tryAgainAfter(address)).isEmpty();
      clock.advance(Duration.ofSeconds(10));
    }
  }

  @Test
  void successIsANewStart() {
    exhaust(ADDRESS, FREE);
    clock.advance(Duration.ofSeconds(1));
    assertThat(throttle.tryAgainAfter(ADDRESS)).isEmpty();
    throttle.succeeded(ADDRESS);

    exhaust(ADDRESS, FREE);
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    exhaust(ADDRESS, FREE);
    clock.advance(Duration.ofMinutes(61));

    exhaust(ADDRESS, FREE);
  }

  private void exhaust(String address, int attempts) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      assertThat(throttle.tryAgainAfter(address)).isEmpty();
    }
  }
}
