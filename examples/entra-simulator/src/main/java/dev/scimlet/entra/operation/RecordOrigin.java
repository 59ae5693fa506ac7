package dev.scimlet.entra.operation;

/**
 * What all records of a cycle have in common.
 *
 * @param tenantId identifies the directory
 * @param jobId identifies the job
 * @param cycleId identifies the cycle
 * @param servicePrincipal the application of the job
 * @param sourceSystem the directory
 * @param targetSystem the endpoint
 * @param initiatedBy who began it
 */
public record RecordOrigin(
    String tenantId,
    String jobId,
    String cycleId,
    ServicePrincipal servicePrincipal,
    ProvisioningSystem sourceSystem,
    ProvisioningSystem targetSystem,
    Initiator initiatedBy) {

  /**
   * Begins a record.
   *
   * @param source the object in the source
   * @return a builder, for one thread
   */
  public ProvisioningRecordBuilder record(ProvisionedIdentity source) {
    return new ProvisioningRecordBuilder(this, source);
  }
}
