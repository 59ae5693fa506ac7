package dev.scimlet.examples.server.product;

import dev.scimlet.protocol.ChangeEvent;
import dev.scimlet.protocol.RequestEvent;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries of what the engine tells. Their ids are the same on no two nodes, and in the order
 * in which requests of one node ended. Thread-safe.
 */
final class LogEntries {

  private static final int NODE_BITS = 80;
  private static final int MOST_CHANGED = 50;

  private final String node =
      new BigInteger(NODE_BITS, new SecureRandom()).toString(Character.MAX_RADIX);
  private final AtomicLong numbers = new AtomicLong();

  /** An entry for a request, or for each change of a request that made several. */
  List<LogEntry> of(RequestEvent event, List<ChangeEvent> changes, Instant time) {
    if (changes.isEmpty()) {
      return List.of(entry(event, null, time));
    }
    return changes.stream().map(change -> entry(event, change, time)).toList();
  }

  private LogEntry entry(RequestEvent event, @Nullable ChangeEvent change, Instant time) {
    String type = change == null ? event.resourceType() : change.resourceType();
    return new LogEntry(
        new LogPosition(time, id()),
        event.principal() == null ? null : LogTexts.word(event.principal().name()),
        LogOperation.of(event),
        type,
        LogTexts.of(change == null ? event.id() : change.id()),
        null,
        change == null ? Effect.NONE : Effect.of(change),
        change == null ? List.of() : changed(change),
        event.status(),
        event.scimType() == null ? null : event.scimType().rfcName(),
        LogTexts.of(event.detail()),
        event.repairs().stream().distinct().limit(MOST_CHANGED).map(LogEntries::repair).toList(),
        event.duration());
  }

  private static List<String> changed(ChangeEvent change) {
    return change.changed().stream()
        .limit(MOST_CHANGED)
        .map(path -> LogTexts.word(path.toString()))
        .toList();
  }

  private static LoggedRepair repair(FiredRepair fired) {
    return new LoggedRepair(
        fired.repair().name(),
        LogTexts.of(fired.where() == null ? null : fired.where().toString()));
  }

  /** Numbers of one length are ordered as texts as they are as numbers. */
  private String id() {
    return "%s-%011d".formatted(node, numbers.incrementAndGet());
  }
}
