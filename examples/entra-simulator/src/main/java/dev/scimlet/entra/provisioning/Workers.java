package dev.scimlet.entra.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Some threads that share work. What one of them throws ends the work of all. */
final class Workers implements AutoCloseable {

  private final ExecutorService threads;

  Workers(int number) {
    threads =
        Executors.newFixedThreadPool(
            number,
            work -> {
              Thread thread = new Thread(work, "entra-provisioning");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Does something with each item, begun in their order. */
  <T> void run(List<T> items, Consumer<T> work) {
    AtomicBoolean ended = new AtomicBoolean();
    List<Future<?>> running = new ArrayList<>();
    for (T item : items) {
      running.add(threads.submit(() -> runUnless(ended, () -> work.accept(item))));
    }
    await(running);
  }

  private static void runUnless(AtomicBoolean ended, Runnable work) {
    if (ended.get()) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException e) {
      ended.set(true);
      throw e;
    }
  }

  private static void await(List<Future<?>> running) {
    RuntimeException first = null;
    for (Future<?> future : running) {
      try {
        future.get();
      } catch (ExecutionException e) {
        first = first == null ? unchecked(e) : first;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("The cycle was interrupted.", e);
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private static RuntimeException unchecked(ExecutionException failure) {
    Throwable cause = failure.getCause();
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
