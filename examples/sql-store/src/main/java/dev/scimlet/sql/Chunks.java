package dev.scimlet.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Lists of values, in pieces that fit into a statement. */
final class Chunks {

  private Chunks() {}

  static <T> List<List<T>> of(Collection<T> values, int most) {
    List<T> all = List.copyOf(values);
    List<List<T>> chunks = new ArrayList<>();
    for (int start = 0; start < all.size(); start += most) {
      chunks.add(all.subList(start, Math.min(start + most, all.size())));
    }
    return chunks;
  }

  /**
   * A list in parentheses. It is filled up to a power of two with its first value, so that
   * databases and drivers meet few different statements.
   */
  static SqlFragment list(Collection<?> values) {
    int size = values.size() == 1 ? 1 : Integer.highestOneBit(values.size() - 1) << 1;
    List<Object> filled = new ArrayList<>(values);
    filled.addAll(Collections.nCopies(size - values.size(), values.iterator().next()));
    return new SqlFragment("(" + String.join(", ", Collections.nCopies(size, "?")) + ")", filled);
  }
}
