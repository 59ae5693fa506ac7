package dev.scimlet.protocol;

import java.util.Objects;
import java.util.Set;

/**
 * An authenticated client. There is no anonymous one.
 *
 * @param tenant whose resources it works on; a single-tenant host uses one constant
 * @param name what to call it in events and audit columns
 * @param scopes what it may do, as far as the host's {@link Authorizer} cares
 */
public record Principal(String tenant, String name, Set<String> scopes) {

  /**
   * Copies and checks the components.
   *
   * @param tenant as the component
   * @param name as the component
   * @param scopes as the component
   */
  public Principal {
    Objects.requireNonNull(tenant);
    Objects.requireNonNull(name);
    if (tenant.isEmpty() || name.isEmpty()) {
      throw new IllegalArgumentException("A principal has a tenant and a name.");
    }
    scopes = Set.copyOf(scopes);
  }

  /**
   * Makes a principal without scopes.
   *
   * @param tenant whose resources it works on
   * @param name what to call it
   * @return the principal
   */
  public static Principal of(String tenant, String name) {
    return new Principal(tenant, name, Set.of());
  }
}
