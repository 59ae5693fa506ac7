package dev.scimlet.protocol;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told otherwise, or goes on by itself when it is asked. */
final class TestClock extends Clock {

  private final Duration tick;
  private Instant now = Instant.parse("2024-02-29T12:00:00.125Z");

  private TestClock(Duration tick) {
    this.tick = tick;
  }

  static TestClock standing() {
    return new TestClock(Duration.ZERO);
  }

  /** A second later whenever it is asked. */
  static TestClock ticking() {
    return new TestClock(Duration.ofSeconds(1));
  }

  void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    now = now.plus(tick);
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
