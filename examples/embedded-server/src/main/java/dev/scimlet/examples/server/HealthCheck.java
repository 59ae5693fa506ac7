package dev.scimlet.examples.server;

import dev.scimlet.store.Projection;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a store answers, by reading a resource that is not there. Anybody may ask as
 * often as they like: one question at a time is on its way to the store, and all who ask meanwhile
 * wait for its answer.
 */
final class HealthCheck implements AutoCloseable {

  /** More than a healthy store needs, less than those who ask are willing to wait. */
  private static final Duration LONGEST = Duration.ofSeconds(2);

  private final ResourceStore store;
  private final ResourceKey absent;
  private final Clock clock;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread daemon = new Thread(work, "health");
            daemon.setDaemon(true);
            return daemon;
          });

  private @Nullable Future<?> question;

  HealthCheck(ResourceStore store, String resourceType, Clock clock) {
    this.store = store;
    this.absent = new ResourceKey(resourceType, "health");
    this.clock = clock;
  }

  /** Tells whether the store answers within two seconds. */
  boolean passes() {
    try {
      ask().get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }

  private synchronized Future<?> ask() {
    Future<?> asked = question;
    if (asked == null || asked.isDone()) {
      asked = thread.submit(this::read);
      question = asked;
    }
    return asked;
  }

  private void read() {
    Instant now = clock.instant();
    StoreContext context = new StoreContext("health", "health", now, now.plus(LONGEST));
    // Whether it finds something does not matter.
    boolean unused = store.get(context, absent, Projection.only(Set.of())).isPresent();
  }
}
