package dev.scimlet.examples.server.product;

import java.time.Duration;

/**
 * How much of the log is kept.
 *
 * @param age older entries are dropped
 * @param rows the oldest of more entries are dropped
 */
public record LogRetention(Duration age, long rows) {

  private static final LogRetention STANDARD = new LogRetention(Duration.ofDays(30), 500_000);

  /**
   * Checks the components.
   *
   * @param age as the component
   * @param rows as the component
   * @throws IllegalArgumentException if nothing would be kept
   */
  public LogRetention {
    if (age.isNegative() || age.isZero() || rows < 1) {
      throw new IllegalArgumentException("A log keeps at least something.");
    }
  }

  /** {@return 30 days, and no more than 500,000 entries} */
  public static LogRetention standard() {
    return STANDARD;
  }
}
