package dev.scimlet.patch.internal;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds values in a list, and changes those that were found. */
final class Positions {

  /** Up to this many changes are made one by one, more of them in one pass. */
  private static final int FEW = 8;

  private Positions() {}

  /** Finds the values that pass a test, in order. */
  static int[] of(ScimArray array, Predicate<ScimValue> test) {
    int[] found = new int[Math.min(array.size(), FEW)];
    int count = 0;
    for (int i = 0; i < array.size(); i++) {
      if (test.test(array.get(i))) {
        found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** All of them. */
  static int[] all(ScimArray array) {
    int[] all = new int[array.size()];
    Arrays.setAll(all, i -> i);
    return all;
  }

  /**
   * Puts other values in the places of some.
   *
   * @param after one for each position, null to take away what stands there
   */
  static ScimArray changed(ScimArray array, int[] positions, List<@Nullable ScimValue> after) {
    if (positions.length > FEW) {
      return changedAtOnce(array, positions, after);
    }
    ScimArray changed = array;
    for (int i = positions.length - 1; i >= 0; i--) {
      ScimValue value = after.get(i);
      changed = value == null ? changed.without(positions[i]) : changed.with(positions[i], value);
    }
    return changed;
  }

  private static ScimArray changedAtOnce(
      ScimArray array, int[] positions, List<@Nullable ScimValue> after) {
    List<ScimValue> all = new ArrayList<>(array.size());
    int next = 0;
    for (int i = 0; i < array.size(); i++) {
      boolean changes = next < positions.length && positions[next] == i;
      ScimValue value = changes ? after.get(next++) : array.get(i);
      if (value != null) {
        all.add(value);
      }
    }
    return ScimArray.of(all);
  }
}
