package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The throttle of sign-ins")
class SignInThrottleTest {

  private static final int FREE = 5;
  private static final Guest STRANGER = Guest.at("192.0.2.1");

  private final SetClock clock = new SetClock(Instant.parse("2026-11-26T08:00:00Z"));
  private final SignInThrottle throttle = new SignInThrottle(clock);

  @Test
  void eachFurtherAttemptWaitsTwiceAsLongUpToAMinute() {
    for (int attempt = 1; attempt < FREE; attempt++) {
      assertThat(throttle.tryAgainAfter(STRANGER)).isEmpty();
    }
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 60, 60, 60}) {
      assertThat(throttle.tryAgainAfter(STRANGER)).isEmpty();
      assertThat(throttle.tryAgainAfter(STRANGER)).contains(Duration.ofSeconds(seconds));
      clock.advance(Duration.ofSeconds(seconds));
    }
  }

  @Test
  void whoComesTooEarlyDoesNotWaitLonger() {
    exhaust(STRANGER, FREE);
    for (int attempt = 0; attempt < 100; attempt++) {
      assertThat(throttle.tryAgainAfter(STRANGER)).contains(Duration.ofSeconds(1));
    }
    clock.advance(Duration.ofSeconds(1));

    assertThat(throttle.tryAgainAfter(STRANGER)).isEmpty();
  }

  @Test
  void nobodyWaitsForAClockThatWasSetBack() {
    exhaust(STRANGER, FREE);
    clock.advance(Duration.ofDays(-1));

    assertThat(throttle.tryAgainAfter(STRANGER)).isEmpty();
  }

  @Test
  void otherAddressesDoNotWait() {
    exhaust(STRANGER, FREE);

    assertThat(throttle.tryAgainAfter(STRANGER)).isPresent();
    assertThat(throttle.tryAgainAfter(Guest.at("192.0.2.2"))).isEmpty();
  }

  @Test
  void addressesOfOneNetworkOfIpv6AreOne() {
    for (int host = 1; host <= FREE; host++) {
      assertThat(throttle.tryAgainAfter(Guest.at("2001:db8::" + host))).isEmpty();
    }

    assertThat(throttle.tryAgainAfter(Guest.at("2001:db8::ffff"))).isPresent();
    assertThat(throttle.tryAgainAfter(Guest.at("2001:db8:0:1::1"))).isEmpty();
  }

  @Test
  void manyAddressesTogetherWaitToo() {
    for (int host = 0; host < 50; host++) {
      assertThat(throttle.tryAgainAfter(Guest.at("192.0.2." + host))).isEmpty();
    }

    assertThat(throttle.tryAgainAfter(Guest.at("203.0.113.1"))).contains(Duration.ofSeconds(1));
    clock.advance(Duration.ofSeconds(1));
    assertThat(throttle.tryAgainAfter(Guest.at("203.0.113.1"))).isEmpty();
  }

  @Test
  void knownBrowserWaitsForNobodyButIsCountedToo() {
    Guest known = Guest.knownBrowser("its id");
    for (int host = 0; host < 50; host++) {
      assertThat(throttle.tryAgainAfter(Guest.at("192.0.2." + host))).isEmpty();
    }

    exhaust(known, FREE);

    assertThat(throttle.tryAgainAfter(known)).contains(Duration.ofSeconds(1));
  }

  @Test
  void allAddressesTogetherNeverWaitLongerThanTenSeconds() {
    for (int attempt = 0; attempt < 500; attempt++) {
      String address = "10.0." + attempt / 250 + "." + attempt % 250;
      assertThat(throttle.tryAgainAfter(Guest.at(address))).isEmpty();
      clock.advance(Duration.ofSeconds(10));
    }
  }

  @Test
  void successIsANewStart() {
    exhaust(STRANGER, FREE);
    clock.advance(Duration.ofSeconds(1));
    assertThat(throttle.tryAgainAfter(STRANGER)).isEmpty();
    throttle.succeeded(STRANGER);

    exhaust(STRANGER, FREE);
  }

  @Test
  void whatIsLongAgoIsForgotten() {
    exhaust(STRANGER, FREE);
    clock.advance(Duration.ofMinutes(61));

    exhaust(STRANGER, FREE);
  }

  private void exhaust(Guest guest, int attempts) {
    for (int attempt = 0; attempt < attempts; attempt++) {
      assertThat(throttle.tryAgainAfter(guest)).isEmpty();
    }
  }
}
