package dev.scimlet.filter.internal.match;

import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** True when one single value meets the whole inner filter. */
record ValuePathTest(Place place, Condition filter) implements Condition {

  @Override
  public boolean matches(AttributeSource resource) {
    return isMetIn(place.in(resource));
  }

  @Override
  public boolean matchesValue(ScimValue value) {
    return isMetIn(place.in(value));
  }

  private boolean isMetIn(@Nullable ScimValue stored) {
    if (!(stored instanceof ScimArray array)) {
      return isMetBy(stored);
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof ScimArray) && isMetBy(array.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMetBy(@Nullable ScimValue value) {
    return value != null && Outcome.isAssigned(value) && filter.matchesValue(value);
  }
}
