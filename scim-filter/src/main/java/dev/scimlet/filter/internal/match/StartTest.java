package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;

/** sw on a text. */
record StartTest(StringKey key) implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    return value instanceof ScimString text && key.isStartOf(text.value());
  }
}
