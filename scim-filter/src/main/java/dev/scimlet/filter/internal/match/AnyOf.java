package dev.scimlet.filter.internal.match;

import java.util.List;
import java.util.function.Predicate;

/** A disjunction. It counts its way through, since an iterator would be an allocation. */
record AnyOf<T>(List<Predicate<T>> operands) implements Predicate<T> {

  @Override
  public boolean test(T subject) {
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i).test(subject)) {
        return true;
      }
    }
    return false;
  }
}
