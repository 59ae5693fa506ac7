package dev.scimlet.examples.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The same work on several threads at once. */
final class Parallel {

  private Parallel() {}

  /** What each thread does. */
  @FunctionalInterface
  interface Task<T> {

    T run(int thread) throws Exception;
  }

  /** Runs the work and answers the results by thread; throws what a thread threw. */
  static <T> List<T> run(int threads, Task<T> task) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running =
          IntStream.range(0, threads)
              .mapToObj(thread -> executor.submit(() -> task.run(thread)))
              .toList();
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      executor.shutdownNow();
    }
  }
}
