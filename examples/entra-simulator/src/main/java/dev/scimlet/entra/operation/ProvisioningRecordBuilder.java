package dev.scimlet.entra.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects what is done with an object while it is done. For one thread. */
public final class ProvisioningRecordBuilder {

  private final RecordOrigin origin;
  private final ProvisionedIdentity source;
  private final List<ProvisioningStep> steps = new ArrayList<>();
  private final List<ModifiedProperty> modified = new ArrayList<>();
  private final Set<String> secrets = new LinkedHashSet<>();
  private String changeId = UUID.randomUUID().toString();
  private ProvisioningAction action = ProvisioningAction.OTHER;
  private ProvisioningStatusInfo statusInfo =
      new ProvisioningStatusInfo(ProvisioningStep.Status.SUCCESS, null);
  private ProvisionedIdentity target;

  ProvisioningRecordBuilder(RecordOrigin origin, ProvisionedIdentity source) {
    this.origin = origin;
    this.source = source;
    this.target = ProvisionedIdentity.of("", "", source.identityType());
  }

  /**
   * Says to which change the record belongs; without it, to one of its own.
   *
   * @param id identifies the change
   * @return this builder
   */
  public ProvisioningRecordBuilder change(String id) {
    changeId = id;
    return this;
  }

  /**
   * Says what is done; without it, {@link ProvisioningAction#OTHER}.
   *
   * @param newAction the action
   * @return this builder
   */
  public ProvisioningRecordBuilder action(ProvisioningAction newAction) {
    action = newAction;
    return this;
  }

  /**
   * Adds a step.
   *
   * @param step the step
   * @return this builder
   */
  public ProvisioningRecordBuilder step(ProvisioningStep step) {
    steps.add(step);
    return this;
  }

  /**
   * Adds a change of an attribute.
   *
   * @param property the attribute and its values
   * @return this builder
   */
  public ProvisioningRecordBuilder modified(ModifiedProperty property) {
    modified.add(property);
    return this;
  }

  /**
   * Hides a value: wherever the record would show it, it shows {@code [Redacted]}. To be called for
   * each value of an attribute that is marked secret.
   *
   * @param value the value
   * @return this builder
   */
  public ProvisioningRecordBuilder hide(String value) {
    secrets.add(value);
    return this;
  }

  /**
   * Says what the object is in the target.
   *
   * @param identity the object
   * @return this builder
   */
  public ProvisioningRecordBuilder target(ProvisionedIdentity identity) {
    target = identity;
    return this;
  }

  /**
   * Says how it ended; without it, with success.
   *
   * @param status how
   * @param error why it failed or was skipped, or null
   * @return this builder
   */
  public ProvisioningRecordBuilder status(
      ProvisioningStep.Status status, @Nullable ProvisioningError error) {
    statusInfo = ProvisioningStatusInfo.of(status, error);
    return this;
  }

  /**
   * Makes the record.
   *
   * @param now when it was, to the service's clock
   * @param duration how long it took, in real time
   * @return the record
   */
  public ProvisioningRecord build(Instant now, Duration duration) {
    Redaction redaction = new Redaction(secrets);
    return new ProvisioningRecord(
        UUID.randomUUID().toString(),
        now,
        origin.tenantId(),
        origin.jobId(),
        origin.cycleId(),
        changeId,
        action,
        duration.toMillis(),
        redaction.of(statusInfo),
        steps.stream().map(redaction::of).toList(),
        modified.stream().map(redaction::of).toList(),
        origin.servicePrincipal(),
        origin.sourceSystem(),
        origin.targetSystem(),
        origin.initiatedBy(),
        redaction.of(source),
        redaction.of(target));
  }
}
