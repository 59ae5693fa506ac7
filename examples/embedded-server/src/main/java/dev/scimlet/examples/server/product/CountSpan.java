package dev.scimlet.examples.server.product;

import java.time.Duration;
import java.time.Instant;

/** How long the time is in which things are counted together, and how long the numbers are kept. */
enum CountSpan {
  MINUTE(Duration.ofMinutes(1), Duration.ofHours(2)),
  HOUR(Duration.ofHours(1), Duration.ofDays(400));

  private final Duration length;
  private final Duration kept;

  CountSpan(Duration length, Duration kept) {
    this.length = length;
    this.kept = kept;
  }

  Duration kept() {
    return kept;
  }

  long start(Instant time) {
    return Math.floorDiv(time.toEpochMilli(), length.toMillis()) * length.toMillis();
  }
}
