package dev.scimlet.examples.server.product;

import dev.scimlet.attribute.ComparisonKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The table {@code provisioning_log}. */
final class LogTable {

  static final String COLUMNS =
      "id, time, client, operation, resource_type, target, target_name, effect, changed, status,"
          + " scim_type, detail, repairs, duration";

  private static final String LINE = "\n";

  private LogTable() {}

  /** Adds entries; those that are there already, since a commit was answered too late, stay. */
  static void add(Handle handle, Collection<LogEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into provisioning_log ("
                + COLUMNS
                + ", target_text) values (:id, :time, :client, :operation, :resourceType, :target,"
                + " :targetName, :effect, :changed, :status, :scimType, :detail, :repairs,"
                + " :duration, :targetText) on conflict (id) do nothing");
    entries.forEach(entry -> bind(batch, entry).add());
    batch.execute();
  }

  private static PreparedBatch bind(PreparedBatch batch, LogEntry entry) {
    return batch
        .bind("id", entry.position().id())
        .bind("time", entry.time().toEpochMilli())
        .bind("client", entry.client())
        .bind("operation", entry.operation().name())
        .bind("resourceType", entry.resourceType())
        .bind("target", entry.target())
        .bind("targetName", entry.targetName())
        .bind("effect", entry.effect().name())
        .bind("changed", String.join(LINE, entry.changed()))
        .bind("status", entry.status())
        .bind("scimType", entry.scimType())
        .bind("detail", entry.detail())
        .bind("repairs", repairs(entry.repairs()))
        .bind("duration", entry.duration().toNanos() / 1_000)
        .bind("targetText", searched(entry));
  }

  static LogEntry read(ResultSet row) throws SQLException {
    return new LogEntry(
        new LogPosition(Instant.ofEpochMilli(row.getLong("time")), row.getString("id")),
        row.getString("client"),
        LogOperation.valueOf(row.getString("operation")),
        row.getString("resource_type"),
        row.getString("target"),
        row.getString("target_name"),
        Effect.valueOf(row.getString("effect")),
        lines(row.getString("changed")),
        row.getInt("status"),
        row.getString("scim_type"),
        row.getString("detail"),
        lines(row.getString("repairs")).stream().map(LogTable::repair).toList(),
        Duration.ofNanos(row.getLong("duration") * 1_000));
  }

  /** The last names that targets are known by. */
  static Map<String, String> names(Handle handle, Collection<String> targets) {
    Map<String, String> names = new HashMap<>();
    for (String target : targets) {
      name(handle, target).ifPresent(name -> names.put(target, name));
    }
    return names;
  }

  private static Optional<String> name(Handle handle, String target) {
    return handle
        .createQuery(
            "select target_name from provisioning_log where target = :target"
                + " and target_name is not null order by time desc, id desc limit 1")
        .bind("target", target)
        .mapTo(String.class)
        .findFirst();
  }

  /** The first entry, in the order of time, of the newest so many, or empty if there are fewer. */
  static Optional<LogPosition> nthNewest(Handle handle, long number) {
    return handle
        .createQuery(
            "select time, id from provisioning_log order by time desc, id desc"
                + " limit 1 offset :offset")
        .bind("offset", number - 1)
        .map(
            (row, context) ->
                new LogPosition(Instant.ofEpochMilli(row.getLong(1)), row.getString(2)))
        .findFirst();
  }

  /** Drops some of the entries before a place, and tells how many. */
  static int dropBefore(Handle handle, LogPosition place, int most) {
    return handle
        .createUpdate(
            "delete from provisioning_log where id in (select id from provisioning_log"
                + " where (time, id) < (:time, :id) order by time, id limit :most)")
        .bind("time", place.time().toEpochMilli())
        .bind("id", place.id())
        .bind("most", most)
        .execute();
  }

  /** What the text of a filter is looked for in. */
  private static String searched(LogEntry entry) {
    return folded(entry.target()) + LINE + folded(entry.targetName());
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : ComparisonKey.folded(text);
  }

  private static String repairs(List<LoggedRepair> repairs) {
    return repairs.stream()
        .map(
            repair ->
                LINE + repair.name() + " " + (repair.attribute() == null ? "" : repair.attribute()))
        .collect(Collectors.joining());
  }

  private static LoggedRepair repair(String line) {
    int blank = line.indexOf(' ');
    String attribute = line.substring(blank + 1);
    return new LoggedRepair(line.substring(0, blank), attribute.isEmpty() ? null : attribute);
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isEmpty()).toList();
  }
}
