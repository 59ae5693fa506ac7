package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimValue;
import org.jspecify.annotations.Nullable;

/** Finds the value or values of one attribute. */
@FunctionalInterface
interface Lookup<T> {

  /** Returns what is stored, or null if the attribute is unassigned. */
  @Nullable ScimValue find(T subject);
}
