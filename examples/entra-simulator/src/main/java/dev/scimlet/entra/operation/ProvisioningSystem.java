package dev.scimlet.entra.operation;

import java.util.Map;

/**
 * The directory from which, or the application to which, objects are brought.
 *
 * @param id identifies it
 * @param displayName its name for people
 * @param details further facts: {@code ApplicationId}, {@code ServicePrincipalId}, {@code
 *     ServicePrincipalDisplayName}
 */
public record ProvisioningSystem(String id, String displayName, Map<String, String> details) {

  /**
   * Copies the details.
   *
   * @param id as the component
   * @param displayName as the component
   * @param details as the component
   */
  public ProvisioningSystem {
    details = Map.copyOf(details);
  }
}
