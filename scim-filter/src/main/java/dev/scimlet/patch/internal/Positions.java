package dev.scimlet.patch.internal;

import java.util.Arrays;

/** Positions in a list, in the order in which they are found. */
final class Positions {

  private static final int[] NONE = {};

  private int[] found = NONE;
  private int count;

  void add(int position) {
    if (count == found.length) {
      found = Arrays.copyOf(found, Math.max(2, 2 * count));
    }
    found[count++] = position;
  }

  int[] toArray() {
    return count == found.length ? found : Arrays.copyOf(found, count);
  }

  /** Each once, in the order of the list. */
  int[] inOrder() {
    Arrays.sort(found, 0, count);
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || found[i] != found[i - 1]) {
        found[distinct++] = found[i];
      }
    }
    return Arrays.copyOf(found, distinct);
  }
}
