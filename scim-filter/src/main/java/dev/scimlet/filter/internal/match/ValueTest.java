package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimValue;

/** Compares one stored value with a literal; false for a value of another type. */
@FunctionalInterface
interface ValueTest {

  boolean matches(ScimValue value);
}
