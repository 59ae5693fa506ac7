package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;

/** pr on a value that is assigned: a string needs a character, everything else is content. */
record PresenceTest() implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    return !(value instanceof ScimString text) || !text.value().isEmpty();
  }
}
