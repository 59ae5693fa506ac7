package dev.scimlet.filter.internal.match;

import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;

/** eq and ne on a reference to a SCIM resource. */
record ReferenceTest(ResourceReference reference, boolean equal) implements ValueTest {

  @Override
  public boolean matches(ScimValue value) {
    return value instanceof ScimString text && reference.namesSameAs(text.value()) == equal;
  }
}
