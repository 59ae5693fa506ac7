package dev.scimlet.testkit;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares the values that a path or pointer leads to with what an assertion says of them.
 *
 * @param assertion the comparators beside the path
 * @param found the values; empty if there is none
 * @param length what the length is of
 */
record WireComparison(ScimObject assertion, List<ScimValue> found, Length length) {

  /** Licences are text or booleans, as the product prefers; what they mean counts. */
  private static final String BY_MEANING = "productLicenses";

  /** What the length is of. */
  enum Length {

    /** Of the one value: the number of its elements. */
    OF_VALUE,

    /** Of the selection: the number of values. */
    OF_SELECTION
  }

  /** What is wrong, or null if every comparator holds. */
  @Nullable String problem() {
    for (String comparator : assertion.names()) {
      ScimValue expected = assertion.get(comparator);
      if (expected != null && !holds(comparator, expected)) {
        return "It is " + found + ".";
      }
    }
    return null;
  }

  private boolean holds(String comparator, ScimValue expected) {
    return switch (comparator) {
      case "path", "ptr" -> true;
      case "present" -> found.stream().anyMatch(value -> !value.isUnassigned());
      case "absent" -> found.isEmpty();
      case "nullOrEmpty" -> found.stream().allMatch(WireValues::isNothing);
      case "equals" -> all(value -> equal(expected, value));
      case "notEquals" -> found.stream().noneMatch(value -> equal(expected, value));
      case "type" -> all(value -> WireValues.hasType(value, WireValues.text(expected)));
      case "contains" -> all(value -> elements(value).contains(expected));
      case "anyWith" -> all(value -> hasElementWith(value, expected));
      case "length" -> count() == number(expected);
      case "minLength" -> count() >= number(expected);
      default ->
          throw new IllegalArgumentException("An assertion has an unknown " + comparator + ".");
    };
  }

  /** There is a value, and all values agree: two matches with different values are a mistake. */
  private boolean all(Predicate<ScimValue> test) {
    return !found.isEmpty() && found.stream().allMatch(test);
  }

  private boolean equal(ScimValue expected, ScimValue value) {
    return isByMeaning()
        ? WireValues.sameMeaning(expected, value)
        : WireValues.same(expected, value);
  }

  private boolean isByMeaning() {
    String path = assertion.getString("path");
    return path != null && path.contains(BY_MEANING);
  }

  private int count() {
    return switch (length) {
      case OF_SELECTION -> found.size();
      case OF_VALUE -> found.isEmpty() ? 0 : elements(found.get(0)).size();
    };
  }

  private static boolean hasElementWith(ScimValue value, ScimValue members) {
    return members instanceof ScimObject object
        && elements(value).stream().anyMatch(element -> WireValues.includes(element, object));
  }

  private static List<ScimValue> elements(ScimValue value) {
    return value instanceof ScimArray array
        ? array.values()
        : value.isUnassigned() ? List.of() : List.of(value);
  }

  private static int number(ScimValue value) {
    return value instanceof ScimNumber number ? number.value().intValueExact() : -1;
  }
}
