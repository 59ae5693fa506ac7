package dev.scimlet.examples.server.product;

import dev.scimlet.protocol.ChangeEvent;
import dev.scimlet.protocol.ChangeListener;
import dev.scimlet.protocol.RequestEvent;
import dev.scimlet.protocol.RequestListener;
import dev.scimlet.store.ResourceStore;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what became of each request, and counts. Register it twice: as a listener of requests and
 * as a listener of changes.
 *
 * <p>It writes on a thread of its own: no request waits for it or fails because of it. What comes
 * faster than the database takes it is left out, and {@link #dropped} tells how much; the numbers
 * of {@link Activity} count it all the same. Any number of nodes may write to one database.
 * Thread-safe.
 */
public final class ProvisioningLog implements RequestListener, ChangeListener, AutoCloseable {

  static final int CAPACITY = 10_000;

  /** How many entries a page is looked for among. */
  static final int LONGEST_WALK = 20_000;

  private final ProductDatabase database;
  private final Clock clock;
  private final LogWriter writer;
  private final LogEntries entries = new LogEntries();
  private final ActivityCounter counter;
  private final Strangers strangers = new Strangers();
  private final AtomicLong dropped = new AtomicLong();

  /** A request tells its changes on the thread on which it is told itself, RequestListener. */
  private final ThreadLocal<List<ChangeEvent>> changes = ThreadLocal.withInitial(ArrayList::new);

  private ProvisioningLog(
      ProductDatabase database, Clock clock, LogWriter writer, ActivityCounter counter) {
    this.database = database;
    this.clock = clock;
    this.writer = writer;
    this.counter = counter;
  }

  /**
   * Opens the log.
   *
   * @param database the tables of the product
   * @param store knows the names of those whom requests concern
   * @param types the names of the resource types that the store keeps
   * @param tenant whose resources they are
   * @param retention how much is kept
   * @param clock tells when requests were answered
   * @return the log; close it before the database and the store
   */
  public static ProvisioningLog open(
      ProductDatabase database,
      ResourceStore store,
      Set<String> types,
      String tenant,
      LogRetention retention,
      Clock clock) {
    ActivityCounter counter = new ActivityCounter();
    LogWriter writer =
        new LogWriter(
            database,
            new TargetNames(database, store, types, tenant),
            counter,
            new LogPruning(database, retention, clock),
            CAPACITY);
    writer.start();
    return new ProvisioningLog(database, clock, writer, counter);
  }

  @Override
  public void changed(ChangeEvent event) {
    changes.get().add(event);
  }

  @Override
  public void completed(RequestEvent event) {
    List<ChangeEvent> made = List.copyOf(changes.get());
    changes.remove();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    count(event, made, now);
    if (event.principal() == null && !strangers.admits(now)) {
      dropped.incrementAndGet();
      return;
    }
    for (LogEntry entry : entries.of(event, made, now)) {
      if (!writer.offer(entry)) {
        dropped.incrementAndGet();
      }
    }
  }

  private void count(RequestEvent event, List<ChangeEvent> made, Instant now) {
    counter.count(now, ActivityKind.REQUEST);
    if (Outcome.of(event.status()) != Outcome.SUCCESS) {
      counter.count(now, ActivityKind.ERROR);
    }
    made.forEach(
        change -> ActivityKind.of(Effect.of(change)).ifPresent(kind -> counter.count(now, kind)));
  }

  /**
   * Reads a page, the newest entries first.
   *
   * @param filter which entries
   * @param after where the page before ended, or null for the first page
   * @param limit how many entries at most; positive
   * @return the page
   */
  public LogPage find(LogFilter filter, @Nullable LogPosition after, int limit) {
    LogQuery query = LogQuery.of(filter, after, LONGEST_WALK);
    return database.jdbi().withHandle(handle -> query.run(handle, limit));
  }

  /** {@return how many entries were left out since this log was opened} */
  public long dropped() {
    return dropped.get();
  }

  /** Writes what is waiting, and ends. */
  @Override
  public void close() {
    writer.close();
  }
}
