package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** What came of testing the values of an attribute. */
enum Outcome {

  /** There is no value, or none that a filter may see. */
  UNASSIGNED,

  /** There are values, and none of them passes. */
  NO_MATCH,

  /** One value passes. */
  MATCH;

  /** Tests the values of an attribute, or of the named sub-attribute of each. */
  static Outcome of(@Nullable ScimValue stored, @Nullable String subAttribute, ValueTest test) {
    if (!(stored instanceof ScimArray array)) {
      return ofElement(stored, subAttribute, test);
    }
    Outcome best = UNASSIGNED;
    for (int i = 0; i < array.size() && best != MATCH; i++) {
      best = best.or(ofElement(array.get(i), subAttribute, test));
    }
    return best;
  }

  static boolean isAssigned(ScimValue stored) {
    return !stored.isUnassigned() && !(stored instanceof ScimSecret);
  }

  private static Outcome ofElement(
      @Nullable ScimValue element, @Nullable String subAttribute, ValueTest test) {
    if (element == null || !isAssigned(element)) {
      return UNASSIGNED;
    }
    if (subAttribute == null) {
      return test.matches(element) ? MATCH : NO_MATCH;
    }
    return element instanceof ScimObject object
        ? of(object.get(subAttribute), null, test)
        : NO_MATCH;
  }

  private Outcome or(Outcome other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
