package dev.scimlet.protocol;

import org.jspecify.annotations.Nullable;

/** Refuses nothing: the tenant is the boundary. */
final class EverythingInTenant implements Authorizer {

  @Override
  public boolean permits(
      Principal principal, Action action, @Nullable String resourceType, @Nullable String id) {
    return true;
  }
}
