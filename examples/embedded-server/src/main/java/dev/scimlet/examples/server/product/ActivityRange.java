package dev.scimlet.examples.server.product;

import java.time.Duration;
import java.time.Instant;

/** How far back activity is shown, and in which steps. Days are those of UTC. */
public enum ActivityRange {

  /** The last 60 minutes. */
  HOUR(Duration.ofMinutes(1), 60),

  /** The last 24 hours. */
  DAY(Duration.ofHours(1), 24),

  /** The last 30 days. */
  MONTH(Duration.ofDays(1), 30);

  private final Duration step;
  private final int steps;

  ActivityRange(Duration step, int steps) {
    this.step = step;
    this.steps = steps;
  }

  /** {@return how long a step is} */
  public Duration step() {
    return step;
  }

  /** {@return how many steps there are} */
  public int steps() {
    return steps;
  }

  /** When the first step begins, if the last one is the present one. */
  Instant start(Instant now) {
    long millis = step.toMillis();
    long present = Math.floorDiv(now.toEpochMilli(), millis) * millis;
    return Instant.ofEpochMilli(present - (steps - 1) * millis);
  }

  CountSpan span() {
    return this == HOUR ? CountSpan.MINUTE : CountSpan.HOUR;
  }
}
