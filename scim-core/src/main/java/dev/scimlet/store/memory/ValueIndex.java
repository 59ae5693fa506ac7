package dev.scimlet.store.memory;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
    buckets.computeIfPresent(
        key,
        (same, bucket) -> {
          Bucket rest = bucket.without(row);
          return rest.size() == 0 ? null : rest;
        });
  }

  /** The rows that the key leads to. */
  Bucket find(String key) {
    return buckets.getOrDefault(key, RowTree.empty());
  }

  /** Tells whether the key leads to another row than the given one. */
  boolean isTaken(String key, @Nullable Row owner) {
    Bucket bucket = find(key);
    return bucket.size() > 1 || (bucket.size() == 1 && !(owner != null && bucket.contains(owner)));
  }
}
