package dev.scimlet.examples.server.product;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much is going on: numbers for each minute and hour, which are kept beside the log, so that
 * they cost the same however long the log is. Thread-safe.
 */
public final class Activity {

  private final ProductDatabase database;
  private final Clock clock;

  /**
   * Reads what a {@link ProvisioningLog} counts.
   *
   * @param database the tables of the product
   * @param clock tells what is the present
   */
  public Activity(ProductDatabase database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** {@return what happened on this day of UTC} */
  public ActivityStep today() {
    Instant start = clock.instant().truncatedTo(ChronoUnit.DAYS);
    return sum(start, read(CountSpan.HOUR, start).values());
  }

  /**
   * Tells what happened.
   *
   * @param range how far back
   * @return its steps, the oldest first, with those in which nothing happened
   */
  public List<ActivityStep> steps(ActivityRange range) {
    Instant start = range.start(clock.instant());
    Map<Instant, Map<ActivityKind, Long>> numbers = read(range.span(), start);
    List<ActivityStep> steps = new ArrayList<>(range.steps());
    for (int i = 0; i < range.steps(); i++) {
      Instant from = start.plus(range.step().multipliedBy(i));
      Instant until = from.plus(range.step());
      steps.add(
          sum(
              from,
              numbers.entrySet().stream()
                  .filter(part -> !part.getKey().isBefore(from) && part.getKey().isBefore(until))
                  .map(Map.Entry::getValue)
                  .toList()));
    }
    return steps;
  }

  private Map<Instant, Map<ActivityKind, Long>> read(CountSpan span, Instant from) {
    return database.jdbi().withHandle(handle -> ActivityTable.read(handle, span, from));
  }

  private static ActivityStep sum(Instant start, Iterable<Map<ActivityKind, Long>> parts) {
    Map<ActivityKind, Long> sums = new EnumMap<>(ActivityKind.class);
    parts.forEach(part -> part.forEach((kind, number) -> sums.merge(kind, number, Long::sum)));
    return new ActivityStep(start, sums);
  }
}
