package dev.scimlet.store.memory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds rows by a key. It may lead to a row that does not have the value yet, or any more: readers
 * look at the row. It never misses a row that has the value.
 */
final class ValueIndex {

  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  void add(String key, Row row) {
    buckets.merge(key, row, (bucket, added) -> bucket.with(row));
  }

  void remove(String key, Row row) {
    buckets.computeIfPresent(key, (same, bucket) -> bucket.without(row));
  }

  /** How many rows the key leads to. */
  int count(String key) {
    Bucket bucket = buckets.get(key);
    return bucket == null ? 0 : bucket.size();
  }

  /** The rows that the key leads to, ordered by id. */
  Stream<Row> find(String key) {
    Bucket bucket = buckets.get(key);
    return bucket == null ? Stream.empty() : bucket.rows();
  }

  /** Tells whether the key leads to another row than the given one. */
  boolean isTaken(String key, @Nullable Row owner) {
    return find(key).anyMatch(row -> !row.equals(owner));
  }
}
