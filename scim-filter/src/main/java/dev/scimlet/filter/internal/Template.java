package dev.scimlet.filter.internal;

import dev.scimlet.value.ScimValue;

/** Something parsed, with slots in the place of its literals. */
@FunctionalInterface
interface Template<T> {

  /** Puts values into the slots. */
  T fill(ScimValue[] values);
}
