package dev.scimlet.examples.server.product;

import java.time.Duration;
import java.time.Instant;

/**
 * Bounds how many requests without valid credentials are noted, so that a stranger cannot push
 * everything else out of the log. Thread-safe.
 */
final class Strangers {

  static final int MOST_A_MINUTE = 60;

  /** A stranger with patience would fill the log otherwise. */
  static final int MOST_A_DAY = 3_000;

  private final Window minute = new Window(Duration.ofMinutes(1), MOST_A_MINUTE);
  private final Window day = new Window(Duration.ofDays(1), MOST_A_DAY);

  synchronized boolean admits(Instant now) {
    return minute.admits(now) && day.admits(now);
  }

  /** A span of time in which so many are admitted. */
  private static final class Window {

    private final long length;
    private final int most;
    private long present;
    private int admitted;

    Window(Duration length, int most) {
      this.length = length.toMillis();
      this.most = most;
    }

    boolean admits(Instant now) {
      long window = now.toEpochMilli() / length;
      if (window != present) {
        present = window;
        admitted = 0;
      }
      if (admitted == most) {
        return false;
      }
      admitted++;
      return true;
    }
  }
}
