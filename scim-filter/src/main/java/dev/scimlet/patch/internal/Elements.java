package dev.scimlet.patch.internal;

import dev.scimlet.filter.Filter;
import dev.scimlet.filter.FilterMatcher;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.internal.Sequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The values of one list: finds some and changes them. Few of many are found by what they have as
 * {@code value}, where the list has an index of that.
 */
final class Elements {

  /** Up to this many changes are made one by one, more of them in one pass. */
  private static final int FEW = 8;

  private Elements() {}

  /** Finds the values that meet a filter. */
  static int[] meeting(Filter filter, ScimArray array) {
    Predicate<ScimValue> test = FilterMatcher.compile(filter)::matchesValue;
    return array.values() instanceof Sequence many
        ? found(many, EqualTexts.of(filter).orElse(null), test)
        : scanned(array, test);
  }

  /**
   * Finds the values that pass a test which only those can pass that have the {@code value} of one
   * of some others.
   *
   * @param others the others; null stands for none
   */
  static int[] like(
      List<? extends @Nullable ScimValue> others, ScimArray array, Predicate<ScimValue> test) {
    return array.values() instanceof Sequence many
        ? found(many, texts(others), test)
        : scanned(array, test);
  }

  private static @Nullable List<String> texts(List<? extends @Nullable ScimValue> elements) {
    List<String> texts = new ArrayList<>(elements.size());
    for (ScimValue element : elements) {
      String text = element instanceof ScimObject object ? object.getString("value") : null;
      if (text != null) {
        texts.add(text);
      } else if (element != null) {
        return null;
      }
    }
    return texts;
  }

  private static int[] found(
      Sequence many, @Nullable List<String> texts, Predicate<ScimValue> test) {
    boolean few = texts != null && texts.size() <= many.size() / FEW;
    Function<String, int[]> index = few ? many.byValue() : null;
    if (texts == null || index == null) {
      return scanned(many, test);
    }
    Positions found = new Positions();
    for (String text : texts) {
      for (int position : index.apply(text)) {
        if (test.test(many.get(position))) {
          found.add(position);
        }
      }
    }
    return found.inOrder();
  }

  private static int[] scanned(Iterable<ScimValue> all, Predicate<ScimValue> test) {
    Positions found = new Positions();
    int position = 0;
    for (ScimValue element : all) {
      if (test.test(element)) {
        found.add(position);
      }
      position++;
    }
    return found.toArray();
  }

  /** All positions. */
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
    int position = 0;
    for (ScimValue element : array) {
      boolean changes = next < positions.length && positions[next] == position;
      position++;
      ScimValue value = changes ? after.get(next++) : element;
      if (value != null) {
        all.add(value);
      }
    }
    return ScimArray.of(all);
  }
}
