package dev.scimlet.patch;

import dev.scimlet.attribute.AttributePath;
import dev.scimlet.value.ScimObject;
import java.util.Set;

/**
 * What a PATCH made of a resource.
 *
 * @param resource the new body; the very same object if nothing changed
 * @param changed the attributes that differ, each as the whole attribute, in order; empty if
 *     nothing changed
 */
public record PatchResult(ScimObject resource, Set<AttributePath> changed) {

  /**
   * Copies and checks the components.
   *
   * @param resource as the component
   * @param changed as the component
   */
  public PatchResult {
    changed = ChangedPaths.copyOf(changed);
  }

  /** {@return whether the resource is as it was} */
  public boolean isUnchanged() {
    return changed.isEmpty();
  }
}
