package dev.scimlet.examples.benchmarks.requests;

import java.util.List;

/** Elements one after the other, from the first again after the last. Not thread-safe. */
final class Ring<T> {

  private final List<T> elements;
  private int next;

  Ring(List<T> elements) {
    this.elements = List.copyOf(elements);
  }

  T next() {
    T element = elements.get(next);
    next = next + 1 == elements.size() ? 0 : next + 1;
    return element;
  }
}
