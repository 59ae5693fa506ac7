package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.ObjectMapping;
import dev.scimlet.entra.mapping.ScopeResult;
import dev.scimlet.entra.source.SourceObject;

/**
 * An object that a cycle has something to do with.
 *
 * @param object the object of the source, as it is or as it was last seen
 * @param mapping how it is mapped
 * @param scope what the scoping filters say
 * @param entitlement whether it is to be in the target
 * @param state what is remembered of it, and what is to be remembered if the task succeeds
 * @param task what is to be done
 */
record WorkItem(
    SourceObject object,
    ObjectMapping mapping,
    ScopeResult scope,
    Entitlement entitlement,
    ObjectState state,
    Task task) {

  ResourceKind kind() {
    return ResourceKind.of(object.type());
  }

  boolean softDeleted() {
    return entitlement != Entitlement.ENTITLED;
  }
}
