package dev.scimlet.value.internal;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set that is asked of one key most of the time, and hashes only from the second on. Not
 * thread-safe.
 *
 * @param <T> the keys
 */
public final class DistinctKeys<T> {

  private @Nullable T first;
  private @Nullable Set<T> all;

  /** Adds a key, and tells whether it is new. */
  public boolean add(T key) {
    if (first == null) {
      first = key;
      return true;
    }
    if (all == null) {
      all = new HashSet<>();
      all.add(first);
    }
    return all.add(key);
  }

  /** Tells whether a key was added. */
  public boolean contains(T key) {
    return all == null ? first != null && first.equals(key) : all.contains(key);
  }

  /** Tells whether no key was added. */
  public boolean isEmpty() {
    return first == null;
  }
}
