package dev.scimlet.entra.provisioning;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts what happens in a cycle. Thread-safe. */
final class CycleTally {

  private final Map<ObjectResult, Integer> results = new EnumMap<>(ObjectResult.class);
  private final AtomicInteger references = new AtomicInteger();

  synchronized void add(ObjectResult result) {
    results.merge(result, 1, Integer::sum);
  }

  synchronized Map<ObjectResult, Integer> results() {
    return Map.copyOf(results);
  }

  void addReferences(int number) {
    references.addAndGet(number);
  }

  int references() {
    return references.get();
  }

  /** How many objects were written to the target. */
  synchronized int exported() {
    return results.entrySet().stream()
        .filter(entry -> isExport(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** How many objects were written, or did not need it. */
  synchronized int succeeded() {
    return exported() + results.getOrDefault(ObjectResult.SKIPPED, 0);
  }

  synchronized int failed() {
    return results.getOrDefault(ObjectResult.FAILED, 0);
  }

  private static boolean isExport(ObjectResult result) {
    return switch (result) {
      case CREATED, UPDATED, DISABLED, DELETED -> true;
      case STAGED, SKIPPED, FAILED -> false;
    };
  }
}
