package dev.scimlet.examples.server.product;

import dev.scimlet.examples.server.product.ActivityTable.Bucket;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.JdbiException;

/**
 * Writes entries and numbers on a thread of its own, many at once. Whoever offers an entry never
 * waits: if the database is slower than the requests, the queue fills, and what it does not take is
 * left out.
 */
final class LogWriter implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(LogWriter.class.getName());
  private static final int MOST_AT_ONCE = 500;
  private static final long IDLE_MILLIS = 200;
  private static final long RETRY_MILLIS = 1_000;
  private static final long LONGEST_END_MILLIS = 10_000;

  private final ProductDatabase database;
  private final TargetNames names;
  private final ActivityCounter counter;
  private final LogPruning pruning;
  private final BlockingQueue<LogEntry> queue;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "provisioning log");

  LogWriter(
      ProductDatabase database,
      TargetNames names,
      ActivityCounter counter,
      LogPruning pruning,
      int capacity) {
    this.database = database;
    this.names = names;
    this.counter = counter;
    this.pruning = pruning;
    this.queue = new ArrayBlockingQueue<>(capacity);
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Takes an entry, unless the queue is full. */
  boolean offer(LogEntry entry) {
    return queue.offer(entry);
  }

  /** Writes what is waiting, and ends. */
  @Override
  public void close() {
    ending.countDown();
    try {
      thread.join(LONGEST_END_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!isEnding() || !queue.isEmpty() || !counter.isEmpty()) {
        if (!writeSome(batch()) && isEnding()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isEnding() {
    return ending.getCount() == 0;
  }

  private List<LogEntry> batch() throws InterruptedException {
    List<LogEntry> batch = new ArrayList<>();
    LogEntry first = queue.poll(isEnding() ? 0 : IDLE_MILLIS, TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, MOST_AT_ONCE - 1);
    }
    return batch;
  }

  /** Tries until it succeeds or the log ends; the queue bounds what comes together meanwhile. */
  private boolean writeSome(List<LogEntry> batch) throws InterruptedException {
    while (!tryToWrite(batch)) {
      if (isEnding() || ending.await(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
        return tryToWrite(batch);
      }
    }
    return true;
  }

  private boolean tryToWrite(List<LogEntry> batch) {
    try {
      write(names.complete(batch), counter.take());
      pruning.pruneIfDue();
      return true;
    } catch (RuntimeException e) {
      // Whatever it is: the log goes on when it is over.
      LOG.log(Level.WARNING, "The log cannot be written now: {0}", e.getMessage());
      return false;
    }
  }

  private void write(List<LogEntry> batch, Map<Bucket, Long> numbers) {
    try {
      database
          .jdbi()
          .useTransaction(
              handle -> {
                LogTable.add(handle, batch);
                ActivityTable.add(handle, numbers);
              });
    } catch (JdbiException e) {
      counter.giveBack(numbers);
      throw e;
    }
  }
}
