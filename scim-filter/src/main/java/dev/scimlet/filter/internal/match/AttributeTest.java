package dev.scimlet.filter.internal.match;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** True when one of the attribute's values passes a test. */
record AttributeTest<T>(
    Lookup<T> lookup, @Nullable String subAttribute, ValueTest test, boolean whenUnassigned)
    implements Predicate<T> {

  @Override
  public boolean test(T subject) {
    return switch (Outcome.of(lookup.find(subject), subAttribute, test)) {
      case UNASSIGNED -> whenUnassigned;
      case NO_MATCH -> false;
      case MATCH -> true;
    };
  }
}
