package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for what happens on another thread. */
public final class Await {

  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final long EVERY_MILLIS = 5;

  private Await() {}

  /** Waits until a condition is met, and fails if that takes too long. */
  public static void until(BooleanSupplier condition) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      assertThat(never.await(EVERY_MILLIS, TimeUnit.MILLISECONDS)).isFalse();
    }
  }
}
