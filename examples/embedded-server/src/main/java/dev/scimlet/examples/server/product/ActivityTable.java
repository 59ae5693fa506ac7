package dev.scimlet.examples.server.product;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table {@code provisioning_count}. */
final class ActivityTable {

  /**
   * A number in the table. In one order for all writers: nobody waits for each other in a circle.
   */
  record Bucket(CountSpan span, long start, ActivityKind kind) implements Comparable<Bucket> {

    @Override
    public int compareTo(Bucket other) {
      int bySpan = span.compareTo(other.span);
      int byStart = bySpan != 0 ? bySpan : Long.compare(start, other.start);
      return byStart != 0 ? byStart : kind.compareTo(other.kind);
    }
  }

  private ActivityTable() {}

  static void add(Handle handle, Map<Bucket, Long> numbers) {
    if (numbers.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "insert into provisioning_count (span, start, kind, number)"
                + " values (:span, :start, :kind, :number)"
                + " on conflict (span, start, kind)"
                + " do update set number = provisioning_count.number + excluded.number");
    new TreeMap<>(numbers)
        .forEach(
            (bucket, number) ->
                batch
                    .bind("span", bucket.span.name())
                    .bind("start", bucket.start)
                    .bind("kind", bucket.kind.name())
                    .bind("number", number)
                    .add());
    batch.execute();
  }

  static Map<Instant, Map<ActivityKind, Long>> read(Handle handle, CountSpan span, Instant from) {
    Map<Instant, Map<ActivityKind, Long>> found = new TreeMap<>();
    handle
        .createQuery(
            "select start, kind, number from provisioning_count"
                + " where span = :span and start >= :from")
        .bind("span", span.name())
        .bind("from", from.toEpochMilli())
        .map(
            (row, context) ->
                found
                    .computeIfAbsent(
                        Instant.ofEpochMilli(row.getLong(1)),
                        start -> new EnumMap<>(ActivityKind.class))
                    .put(ActivityKind.valueOf(row.getString(2)), row.getLong(3)))
        .list();
    return found;
  }

  static void dropBefore(Handle handle, CountSpan span, Instant time) {
    handle
        .createUpdate("delete from provisioning_count where span = :span and start < :time")
        .bind("span", span.name())
        .bind("time", time.toEpochMilli())
        .execute();
  }
}
