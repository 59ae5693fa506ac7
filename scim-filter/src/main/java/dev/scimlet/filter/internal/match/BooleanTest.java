package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimValue;

/** eq and ne on a boolean. */
record BooleanTest(ScimBoolean literal, boolean equal) implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    return value instanceof ScimBoolean && (value == literal) == equal;
  }
}
