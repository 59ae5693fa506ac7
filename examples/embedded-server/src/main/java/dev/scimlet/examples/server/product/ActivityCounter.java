package dev.scimlet.examples.server.product;

import dev.scimlet.examples.server.product.ActivityTable.Bucket;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Counts until somebody takes the numbers to the database. Thread-safe. */
final class ActivityCounter {

  private final ConcurrentMap<Bucket, Long> numbers = new ConcurrentHashMap<>();

  void count(Instant time, ActivityKind kind) {
    for (CountSpan span : CountSpan.values()) {
      numbers.merge(new Bucket(span, span.start(time), kind), 1L, Long::sum);
    }
  }

  boolean isEmpty() {
    return numbers.isEmpty();
  }

  /** What was counted since the last time. */
  Map<Bucket, Long> take() {
    Map<Bucket, Long> taken = new HashMap<>();
    for (Bucket bucket : numbers.keySet()) {
      Long number = numbers.remove(bucket);
      if (number != null) {
        taken.put(bucket, number);
      }
    }
    return taken;
  }

  void giveBack(Map<Bucket, Long> taken) {
    taken.forEach((bucket, number) -> numbers.merge(bucket, number, Long::sum));
  }
}
