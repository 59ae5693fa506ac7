package dev.scimlet.entra.operation;

/**
 * An error of a whole cycle.
 *
 * @param code the documented code
 * @param message what happened
 * @param tenantActionable whether the administrator has to act, rather than wait
 */
public record SynchronizationError(String code, String message, boolean tenantActionable) {

  /**
   * Makes one of an error.
   *
   * @param error the error
   * @return the same in the shape of a job's status
   */
  public static SynchronizationError of(ProvisioningError error) {
    return new SynchronizationError(
        error.code().text(), error.reason(), error.category() == ErrorCategory.NON_SERVICE_FAILURE);
  }
}
