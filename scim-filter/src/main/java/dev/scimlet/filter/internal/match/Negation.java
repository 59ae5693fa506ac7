package dev.scimlet.filter.internal.match;

import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimValue;

/** A negation. */
record Negation(Condition operand) implements Condition {

  @Override
  public boolean matches(AttributeSource resource) {
    return !operand.matches(resource);
  }

  @Override
  public boolean matchesValue(ScimValue value) {
    return !operand.matchesValue(value);
  }
}
