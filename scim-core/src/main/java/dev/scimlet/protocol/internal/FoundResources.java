package dev.scimlet.protocol.internal;

import dev.scimlet.store.Position;
import dev.scimlet.store.StoredResource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was found in one type or in several, brought into one order. */
final class FoundResources {

  /** Whether something lies beyond what was kept. */
  enum Rest {
    NOTHING,
    MORE
  }

  private static final class Found {

    private final TypeSearch search;
    private final StoredResource resource;
    private @Nullable Position position;

    Found(TypeSearch search, StoredResource resource) {
      this.search = search;
      this.resource = resource;
    }

    /** Nobody asks for the places of a page by position in one type. */
    Position position() {
      Position known = position;
      if (known == null) {
        known = search.order().position(resource);
        position = known;
      }
      return known;
    }
  }

  private List<Found> found = new ArrayList<>();
  private OptionalLong total = OptionalLong.of(0);
  private int types;

  void add(TypeSearch search, SearchPage page) {
    for (StoredResource resource : page.resources()) {
      found.add(new Found(search, resource));
    }
    total =
        total.isPresent() && page.total().isPresent()
            ? OptionalLong.of(total.getAsLong() + page.total().getAsLong())
            : OptionalLong.empty();
    if (++types > 1) {
      // The keys of all types are made alike, and no two resources share an id.
      found.sort(Comparator.comparing(Found::position, search.order()));
    }
  }

  /** Keeps a part. */
  Rest cut(long offset, int limit) {
    Rest rest = found.size() > offset + limit ? Rest.MORE : Rest.NOTHING;
    found = new ArrayList<>(found.stream().skip(offset).limit(limit).toList());
    return rest;
  }

  /** Keeps the end. */
  Rest cutToLast(int limit) {
    int before = Math.max(0, found.size() - limit);
    found = new ArrayList<>(found.subList(before, found.size()));
    return before > 0 ? Rest.MORE : Rest.NOTHING;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  Position first() {
    return found.get(0).position();
  }

  Position last() {
    return found.get(found.size() - 1).position();
  }

  /** How many resources match in all; empty if nobody counted. */
  OptionalLong total() {
    return total;
  }

  int size() {
    return found.size();
  }

  /** Shows the resources in the order of the whole, with one writer for those of one type. */
  void show(BiFunction<TypeSearch, List<StoredResource>, Consumer<StoredResource>> writers) {
    Map<TypeSearch, List<StoredResource>> byType = new LinkedHashMap<>();
    for (Found each : found) {
      byType.computeIfAbsent(each.search, absent -> new ArrayList<>()).add(each.resource);
    }
    Map<TypeSearch, Consumer<StoredResource>> writing = new HashMap<>();
    byType.forEach((search, resources) -> writing.put(search, writers.apply(search, resources)));
    for (Found each : found) {
      Objects.requireNonNull(writing.get(each.search)).accept(each.resource);
    }
  }
}
