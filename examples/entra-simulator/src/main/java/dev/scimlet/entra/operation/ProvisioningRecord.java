package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * What was done with one object, in the shape of {@code provisioningObjectSummary} of Microsoft
 * Graph. {@link RecordOrigin#record} makes them.
 *
 * @param id identifies the record
 * @param activityDateTime when it was, to the service's clock
 * @param tenantId identifies the directory
 * @param jobId identifies the job
 * @param cycleId identifies the cycle
 * @param changeId identifies the change; all records of one change have it
 * @param action what was done
 * @param durationInMilliseconds how long it took, in real time
 * @param statusInfo how it ended
 * @param steps what was done one after the other
 * @param modifiedProperties what was changed in the target
 * @param servicePrincipal the application of the job
 * @param sourceSystem the directory
 * @param targetSystem the endpoint
 * @param initiatedBy who began it
 * @param sourceIdentity the object in the source
 * @param targetIdentity the object in the target; its id is empty if it has none
 */
public record ProvisioningRecord(
    String id,
    Instant activityDateTime,
    String tenantId,
    String jobId,
    String cycleId,
    String changeId,
    @JsonProperty("provisioningAction") ProvisioningAction action,
    long durationInMilliseconds,
    @JsonProperty("provisioningStatusInfo") ProvisioningStatusInfo statusInfo,
    @JsonProperty("provisioningSteps") List<ProvisioningStep> steps,
    List<ModifiedProperty> modifiedProperties,
    ServicePrincipal servicePrincipal,
    ProvisioningSystem sourceSystem,
    ProvisioningSystem targetSystem,
    Initiator initiatedBy,
    ProvisionedIdentity sourceIdentity,
    ProvisionedIdentity targetIdentity) {

  /**
   * Copies the lists.
   *
   * @param id as the component
   * @param activityDateTime as the component
   * @param tenantId as the component
   * @param jobId as the component
   * @param cycleId as the component
   * @param changeId as the component
   * @param action as the component
   * @param durationInMilliseconds as the component
   * @param statusInfo as the component
   * @param steps as the component
   * @param modifiedProperties as the component
   * @param servicePrincipal as the component
   * @param sourceSystem as the component
   * @param targetSystem as the component
   * @param initiatedBy as the component
   * @param sourceIdentity as the component
   * @param targetIdentity as the component
   */
  public ProvisioningRecord {
    steps = List.copyOf(steps);
    modifiedProperties = List.copyOf(modifiedProperties);
  }

  /** {@return how it ended} */
  public ProvisioningStep.Status status() {
    return statusInfo.status();
  }
}
