package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;

/** eq and ne on a text. */
record EqualStringTest(StringKey key, boolean equal) implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    return value instanceof ScimString text && key.equalsKeyOf(text.value()) == equal;
  }
}
