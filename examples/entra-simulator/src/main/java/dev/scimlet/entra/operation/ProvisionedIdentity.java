package dev.scimlet.entra.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object in the source or in the target.
 *
 * @param id its id there, empty if it has none (yet)
 * @param displayName its name for people
 * @param identityType {@code User} or {@code Group}
 * @param details further facts
 */
public record ProvisionedIdentity(
    String id, String displayName, String identityType, Map<String, String> details) {

  /**
   * Copies the details.
   *
   * @param id as the component
   * @param displayName as the component
   * @param identityType as the component
   * @param details as the component
   */
  public ProvisionedIdentity {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * An identity without further facts.
   *
   * @param id its id, empty if it has none
   * @param displayName its name for people
   * @param identityType {@code User} or {@code Group}
   * @return the identity
   */
  public static ProvisionedIdentity of(String id, String displayName, String identityType) {
    return new ProvisionedIdentity(id, displayName, identityType, Map.of());
  }
}
