package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;

/** ew on a text. */
record EndTest(StringKey key) implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    return value instanceof ScimString text && key.isEndOf(text.value());
  }
}
