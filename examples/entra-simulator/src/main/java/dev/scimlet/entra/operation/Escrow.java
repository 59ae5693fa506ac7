package dev.scimlet.entra.operation;

/**
 * An object that failed and is kept back for a later cycle.
 *
 * @param objectId the object's id in the source
 * @param kind what of it failed
 * @param error why, the last time
 * @param failures how often it failed in a row, at least once
 * @param lastCycle the number of the cycle in which it failed last
 */
public record Escrow(
    String objectId, EscrowKind kind, ProvisioningError error, int failures, long lastCycle) {

  /**
   * Checks the count.
   *
   * @param objectId as the component
   * @param kind as the component
   * @param error as the component
   * @param failures as the component
   * @param lastCycle as the component
   * @throws IllegalArgumentException if it never failed
   */
  public Escrow {
    if (failures < 1) {
      throw new IllegalArgumentException("What is kept back has failed at least once.");
    }
  }

  /**
   * The first failure of an object.
   *
   * @param objectId the object's id in the source
   * @param kind what of it failed
   * @param error why
   * @param cycle the number of the cycle
   * @return the escrow
   */
  public static Escrow first(
      String objectId, EscrowKind kind, ProvisioningError error, long cycle) {
    return new Escrow(objectId, kind, error, 1, cycle);
  }

  /**
   * It failed once more.
   *
   * @param newError why
   * @param cycle the number of the cycle
   * @return the escrow with one more failure
   */
  public Escrow again(ProvisioningError newError, long cycle) {
    return new Escrow(objectId, kind, newError, failures + 1, cycle);
  }
}
