package dev.scimlet.entra.provisioning;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which references are written. What is to be disabled is referred to no more, even if disabling it
 * failed.
 *
 * @param entitled whether an object of the source is to be in the target
 * @param looked whether a member is looked at
 */
record References(Predicate<String> entitled, Predicate<String> looked) {

  /** All of a cycle. */
  static References of(Plan plan) {
    return new References(entitled(plan)::contains, id -> true);
  }

  /** Those that an administrator picked. */
  static References of(Plan plan, Collection<String> members) {
    return new References(entitled(plan)::contains, members::contains);
  }

  private static Set<String> entitled(Plan plan) {
    return plan.entitled().stream()
        .map(item -> item.object().objectId())
        .collect(Collectors.toSet());
  }
}
