package dev.scimlet.examples.server.product;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Drops entries that are too old or too many, now and then and some at a time. */
final class LogPruning {

  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final int MOST_AT_ONCE = 2_000;

  private final ProductDatabase database;
  private final LogRetention retention;
  private final Clock clock;
  private Instant due = Instant.MIN;

  LogPruning(ProductDatabase database, LogRetention retention, Clock clock) {
    this.database = database;
    this.retention = retention;
    this.clock = clock;
  }

  void pruneIfDue() {
    Instant now = clock.instant();
    if (now.isBefore(due)) {
      return;
    }
    prune(now);
    due = now.plus(EVERY);
  }

  private void prune(Instant now) {
    dropBefore(new LogPosition(now.minus(retention.age()), ""));
    database
        .jdbi()
        .withHandle(handle -> LogTable.nthNewest(handle, retention.rows()))
        .ifPresent(this::dropBefore);
    for (CountSpan span : CountSpan.values()) {
      database
          .jdbi()
          .useHandle(handle -> ActivityTable.dropBefore(handle, span, now.minus(span.kept())));
    }
  }

  /** In parts, so that nobody waits long for the database. */
  private void dropBefore(LogPosition place) {
    int dropped;
    do {
      dropped =
          database.jdbi().withHandle(handle -> LogTable.dropBefore(handle, place, MOST_AT_ONCE));
    } while (dropped == MOST_AT_ONCE);
  }
}
