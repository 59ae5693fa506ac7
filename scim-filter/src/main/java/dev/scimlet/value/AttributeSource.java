package dev.scimlet.value;

import org.jspecify.annotations.Nullable;

/**
 * Anything whose attributes can be looked up: a complex value, a resource body, a stored resource.
 * Filters are evaluated against it.
 */
public interface AttributeSource {

  /**
   * Looks up an attribute.
   *
   * @param name the canonical name, or the URI of an extension; compared exactly
   * @return the value, or null if the attribute is unassigned
   */
  @Nullable ScimValue get(String name);
}
