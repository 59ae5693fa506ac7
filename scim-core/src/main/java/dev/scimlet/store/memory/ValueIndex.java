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
    Bucket before = buckets.putIfAbsent(key, row);
    while (before != null && !buckets.replace(key, before, before.with(row))) {
      before = buckets.putIfAbsent(key, row);
    }
  }

  void remove(String key, Row row) {
    Bucket before = buckets.get(key);
    while (before != null && !change(key, before, before.without(row))) {
      before = buckets.get(key);
    }
  }

  private boolean change(String key, Bucket before, Bucket after) {
    return after.size() == 0 ? buckets.remove(key, before) : buckets.replace(key, before, after);
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
