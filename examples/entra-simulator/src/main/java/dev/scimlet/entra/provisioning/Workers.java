package dev.scimlet.entra.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

  /** Does something with each item, begun in their order, and waits until no thread does. */
  <T> void run(List<T> items, Consumer<T> work) {
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    List<Future<?>> running = new ArrayList<>();
    for (T item : items) {
      running.add(threads.submit(() -> runUnless(failure, () -> work.accept(item))));
    }
    running.forEach(future -> await(future, failure));
    Throwable first = failure.get();
    if (first instanceof Error error) {
      throw error;
    }
    if (first instanceof RuntimeException exception) {
      throw exception;
    }
  }

  /** What fails first ends the work of all, also if it is an error of the virtual machine. */
  private static void runUnless(AtomicReference<@Nullable Throwable> failure, Runnable work) {
    if (failure.get() != null) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException | Error e) {
      failure.compareAndSet(null, e);
    }
  }

  private static void await(Future<?> future, AtomicReference<@Nullable Throwable> failure) {
    boolean interrupted = false;
    while (!future.isDone()) {
      try {
        future.get();
      } catch (ExecutionException e) {
        failure.compareAndSet(null, e.getCause());
      } catch (InterruptedException e) {
        interrupted = true;
        failure.compareAndSet(null, new IllegalStateException("The cycle was interrupted.", e));
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Interrupts nobody: a thread that is interrupted while it writes closes the file for all. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
