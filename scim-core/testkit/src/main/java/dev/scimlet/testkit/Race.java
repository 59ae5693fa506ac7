package dev.scimlet.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Lets several threads do the same at the same time. */
final class Race {

  static final int THREADS = 8;

  private static final int SECONDS = 60;

  private Race() {}

  /** What one thread does. */
  interface Runner<T> {

    /** Runs with the number of the thread. */
    T run(int thread) throws Exception;
  }

  /** What each thread answered, in the order of their numbers; the first failure is thrown. */
  static <T> List<T> run(Runner<T> runner) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        futures.add(
            threads.submit(
                () -> {
                  start.await(SECONDS, TimeUnit.SECONDS);
                  return runner.run(thread);
                }));
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> future : futures) {
        answers.add(future.get(SECONDS, TimeUnit.SECONDS));
      }
      return answers;
    } catch (ExecutionException e) {
      throw new AssertionError("A thread failed: " + e.getCause(), e.getCause());
    } catch (Exception e) {
      throw new AssertionError("The threads did not end.", e);
    } finally {
      threads.shutdownNow();
    }
  }
}
