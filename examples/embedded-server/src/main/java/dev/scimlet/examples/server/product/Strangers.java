package dev.scimlet.examples.server.product;

import java.time.Duration;
import java.time.Instant;

/**
 * Bounds how many requests without valid credentials are noted, so that a stranger cannot push
 * everything else out of the log. Thread-safe.
 */
final class Strangers {

  static final int MOST_A_MINUTE = 60;

  private static final long MINUTE = Duration.ofMinutes(1).toMillis();

  private long minute;
  private int admitted;

  synchronized boolean admits(Instant now) {
    long present = now.toEpochMilli() / MINUTE;
    if (present != minute) {
      minute = present;
      admitted = 0;
    }
    return ++admitted <= MOST_A_MINUTE;
  }
}
