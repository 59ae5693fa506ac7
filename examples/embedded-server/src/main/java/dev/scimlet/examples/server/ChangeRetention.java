package dev.scimlet.examples.server;

import dev.scimlet.sql.SqlResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Timer;
import java.util.TimerTask;

/** Drops notes of changes that are too old for anybody to ask for, now and then. */
final class ChangeRetention implements AutoCloseable {

  /** Whoever follows the changes may be away for so long. */
  static final Duration KEPT = Duration.ofDays(30);

  private static final System.Logger LOG = System.getLogger(ChangeRetention.class.getName());
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final Duration EVERY = Duration.ofHours(1);

  private final Timer timer = new Timer("change retention", true);
  private final SqlResourceStore store;
  private final Clock clock;

  ChangeRetention(SqlResourceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  void start() {
    TimerTask dropping =
        new TimerTask() {
          @Override
          public void run() {
            tryToDrop();
          }
        };
    timer.schedule(dropping, 0, EVERY.toMillis());
  }

  /** Drops them, and tells how many there were. */
  int drop() {
    Instant now = clock.instant();
    StoreContext context = new StoreContext("", "retention", now, Instant.now().plus(LONGEST));
    return store.dropChangesBefore(context, now.minus(KEPT));
  }

  @Override
  public void close() {
    timer.cancel();
  }

  private void tryToDrop() {
    try {
      drop();
    } catch (StoreException | IllegalStateException e) {
      LOG.log(Level.DEBUG, "Old changes stay for another hour.", e);
    }
  }
}
