package dev.scimlet.protocol.internal;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes lists apart. */
final class Lists {

  private Lists() {}

  /** The parts of a list in its order, each as long as may be. */
  static <T> Stream<List<T>> parts(List<T> list, int longest) {
    int parts = (list.size() + longest - 1) / longest;
    return IntStream.range(0, parts)
        .mapToObj(
            part -> list.subList(part * longest, Math.min((part + 1) * longest, list.size())));
  }
}
