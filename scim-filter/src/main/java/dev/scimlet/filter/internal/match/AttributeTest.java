package dev.scimlet.filter.internal.match;

import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/**
 * True when one of the attribute's values passes a test.
 *
 * @param place where they are found
 * @param subAttribute the part of each that is tested, or null for the whole
 * @param test the test
 * @param whenUnassigned the answer for a resource that has no value
 * @param whenUnassignedInValue the answer for a value that has none
 */
record AttributeTest(
    Place place,
    @Nullable String subAttribute,
    ValueTest test,
    boolean whenUnassigned,
    boolean whenUnassignedInValue)
    implements Condition {

  @Override
  public boolean matches(AttributeSource resource) {
    return answer(place.in(resource), whenUnassigned);
  }

  @Override
  public boolean matchesValue(ScimValue value) {
    return answer(place.in(value), whenUnassignedInValue);
  }

  private boolean answer(@Nullable ScimValue stored, boolean otherwise) {
    return switch (Outcome.of(stored, subAttribute, test)) {
      case UNASSIGNED -> otherwise;
      case NO_MATCH -> false;
      case MATCH -> true;
    };
  }
}
