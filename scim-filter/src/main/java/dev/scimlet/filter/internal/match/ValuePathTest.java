package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimValue;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** True when one single value meets the whole inner filter. */
record ValuePathTest<T>(Lookup<T> lookup, Predicate<ScimValue> filter) implements Predicate<T> {

  @Override
  public boolean test(T subject) {
    ScimValue stored = lookup.find(subject);
    if (!(stored instanceof ScimArray array)) {
      return meets(stored);
    }
    for (int i = 0; i < array.size(); i++) {
      if (!(array.get(i) instanceof ScimArray) && meets(array.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean meets(@Nullable ScimValue value) {
    return value != null && Outcome.isAssigned(value) && filter.test(value);
  }
}
