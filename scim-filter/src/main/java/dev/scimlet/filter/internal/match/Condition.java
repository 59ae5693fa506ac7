package dev.scimlet.filter.internal.match;

import dev.scimlet.value.AttributeSource;
import dev.scimlet.value.ScimValue;

/** A filter made ready, which can be asked of a resource and of one value of an attribute. */
public interface Condition {

  /**
   * Tells whether a resource meets it.
   *
   * @param resource the resource
   * @return true if it does
   */
  boolean matches(AttributeSource resource);

  /**
   * Tells whether a value meets it.
   *
   * @param value one value, simple or complex
   * @return true if it does
   */
  boolean matchesValue(ScimValue value);
}
