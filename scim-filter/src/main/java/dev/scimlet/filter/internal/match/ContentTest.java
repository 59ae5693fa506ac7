package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;

/** co on a text. */
record ContentTest(StringKey key) implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    return value instanceof ScimString text && key.isPartOf(text.value());
  }
}
