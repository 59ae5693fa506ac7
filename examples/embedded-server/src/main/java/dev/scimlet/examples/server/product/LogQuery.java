package dev.scimlet.examples.server.product;

import dev.scimlet.attribute.ComparisonKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries of the log. What the indexes decide, a time and a target, bounds a walk from the
 * newest entry to older ones; the rest is tested on the way, and the way has an end.
 */
final class LogQuery {

  private static final String ESCAPE = "!";

  private final List<String> walked = new ArrayList<>();
  private final List<String> tested = new ArrayList<>();
  private final Map<String, Object> values = new HashMap<>();
  private final int longestWalk;

  private LogQuery(int longestWalk) {
    this.longestWalk = longestWalk;
  }

  static LogQuery of(LogFilter filter, @Nullable LogPosition after, int longestWalk) {
    LogQuery query = new LogQuery(longestWalk);
    query.walk(filter, after);
    query.test("client = :client", "client", filter.client());
    query.test("resource_type = :type", "type", filter.resourceType());
    query.test("operation = :operation", "operation", name(filter.operation()));
    query.test("effect = :effect", "effect", name(filter.effect()));
    query.test("repairs like :repair escape '!'", "repair", repair(filter.repair()));
    query.test("target_text like :text escape '!'", "text", part(filter.text()));
    OutcomeFilter outcome = filter.outcome();
    if (outcome != null) {
      query.test("status >= :lowest", "lowest", outcome.lowest());
      query.test("status <= :highest", "highest", outcome.highest());
    }
    return query;
  }

  LogPage run(Handle handle, int limit) {
    List<LogEntry> found =
        handle
            .createQuery(
                "select * from (select * from provisioning_log where "
                    + String.join(" and ", walked)
                    + " order by time desc, id desc limit :longest) walked where "
                    + String.join(" and ", tested)
                    + " order by time desc, id desc limit :limit")
            .bindMap(values)
            .bind("longest", longestWalk)
            .bind("limit", limit + 1)
            .map((row, context) -> LogTable.read(row))
            .list();
    if (found.size() > limit) {
      LogPosition last = found.get(limit - 1).position();
      return new LogPage(found.subList(0, limit), last, LogPage.End.FULL);
    }
    LogPosition end = endOfWalk(handle).orElse(null);
    return new LogPage(found, end, end == null ? LogPage.End.LAST : LogPage.End.INTERRUPTED);
  }

  /** The last entry that was looked at, if the walk was as long as it may be. */
  private Optional<LogPosition> endOfWalk(Handle handle) {
    return handle
        .createQuery(
            "select time, id from provisioning_log where "
                + String.join(" and ", walked)
                + " order by time desc, id desc limit 1 offset :offset")
        .bindMap(values)
        .bind("offset", longestWalk - 1)
        .map(
            (row, context) ->
                new LogPosition(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)))
        .findFirst();
  }

  private void walk(LogFilter filter, @Nullable LogPosition after) {
    walked.add("1 = 1");
    tested.add("1 = 1");
    bound("time >= :from", "from", millis(filter.from()));
    bound("time < :until", "until", millis(filter.until()));
    bound("target = :target", "target", filter.target());
    if (after != null) {
      bound("time <= :time", "time", after.time().toEpochMilli());
      bound("(time, id) < (:time, :id)", "id", after.id());
    }
  }

  private void bound(String condition, String name, @Nullable Object value) {
    add(walked, condition, name, value);
  }

  private void test(String condition, String name, @Nullable Object value) {
    add(tested, condition, name, value);
  }

  private void add(List<String> conditions, String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      values.put(name, value);
    }
  }

  private static @Nullable Long millis(@Nullable Instant time) {
    return time == null ? null : time.toEpochMilli();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static @Nullable String repair(@Nullable String name) {
    return name == null ? null : "%\n" + escaped(name) + " %";
  }

  private static @Nullable String part(@Nullable String text) {
    return text == null ? null : "%" + escaped(ComparisonKey.folded(text)) + "%";
  }

  private static String escaped(String text) {
    return text.replace(ESCAPE, ESCAPE + ESCAPE)
        .replace("%", ESCAPE + "%")
        .replace("_", ESCAPE + "_");
  }
}
