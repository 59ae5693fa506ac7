package dev.scimlet.examples.server.directory;

import dev.scimlet.attribute.ComparisonKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/** Lines in order. One thread writes, any number read. */
final class Lines<T> implements Iterable<T> {

  private final ConcurrentMap<String, LineKey> keys = new ConcurrentHashMap<>();
  private final ConcurrentNavigableMap<LineKey, T> lines = new ConcurrentSkipListMap<>();

  void put(LineKey key, T line) {
    LineKey before = keys.put(key.id(), key);
    if (before != null && !before.equals(key)) {
      lines.remove(before);
    }
    lines.put(key, line);
  }

  void remove(String id) {
    LineKey key = keys.remove(id);
    if (key != null) {
      lines.remove(key);
    }
  }

  Optional<T> find(String id) {
    return Optional.ofNullable(keys.get(id)).map(lines::get);
  }

  int size() {
    return keys.size();
  }

  void clear() {
    keys.clear();
    lines.clear();
  }

  @Override
  public Iterator<T> iterator() {
    return lines.values().iterator();
  }

  LinePage<T> page(Predicate<T> filter, LinePlace place, int limit) {
    boolean after = place.side() == LinePlace.Side.AFTER;
    LineKey key = new LineKey(ComparisonKey.folded(place.name()), place.id());
    Map<LineKey, T> towards = after ? lines.tailMap(key, false) : lines.headMap(key, false);
    Map<LineKey, T> back = after ? lines.headMap(key, true) : lines.tailMap(key, true);
    // Always forward: to walk back, the map would look for each line anew.
    Deque<T> nearest = new ArrayDeque<>();
    long ahead = 0;
    for (T line : towards.values()) {
      if (filter.test(line) && (++ahead <= limit || !after)) {
        nearest.addLast(line);
        if (nearest.size() > limit) {
          nearest.removeFirst();
        }
      }
    }
    long behind = back.values().stream().filter(filter).count();
    boolean more = ahead > limit;
    return new LinePage<>(
        List.copyOf(nearest),
        after ? behind > 0 : more,
        after ? more : behind > 0,
        OptionalLong.of(ahead + behind));
  }
}
