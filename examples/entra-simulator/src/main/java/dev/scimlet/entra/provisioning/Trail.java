package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.mapping.ScopeResult;
import dev.scimlet.entra.mapping.TargetPath;
import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.ModifiedProperty;
import dev.scimlet.entra.operation.ProvisionedIdentity;
import dev.scimlet.entra.operation.ProvisioningAction;
import dev.scimlet.entra.operation.ProvisioningError;
import dev.scimlet.entra.operation.ProvisioningRecord;
import dev.scimlet.entra.operation.ProvisioningRecordBuilder;
import dev.scimlet.entra.operation.ProvisioningStep;
import dev.scimlet.entra.operation.ProvisioningStep.Status;
import dev.scimlet.entra.operation.RecordOrigin;
import dev.scimlet.entra.source.SourceObject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes down what is done with one object, in the words of the provisioning log. */
final class Trail {

  private final ProvisioningRecordBuilder log;
  private final String type;
  private final String name;
  private final long began = System.nanoTime();
  private ProvisioningAction action = ProvisioningAction.UPDATE;
  private ProvisioningStep.Type stage = ProvisioningStep.Type.MATCHING;
  private String stepName = "EntryImport";
  private boolean eventful;

  Trail(RecordOrigin origin, SourceObject object) {
    type = ResourceKind.of(object.type()).resourceType();
    name = Names.of(object);
    log = origin.record(ProvisionedIdentity.of(object.objectId(), name, type));
  }

  /** Keeps a value out of everything that is written down. */
  void hide(String secret) {
    log.hide(secret);
  }

  void imported(SourceObject object) {
    Map<String, String> details = new LinkedHashMap<>();
    object
        .attributes()
        .forEach(
            (attribute, value) -> {
              if (!value.isArray()) {
                details.put(attribute, WireValue.text(value));
              }
            });
    step(
        "EntryImport",
        ProvisioningStep.Type.IMPORT,
        Status.SUCCESS,
        "Retrieved " + type + " '" + name + "' from the directory.",
        details);
  }

  void scoped(WorkItem item) {
    Map<String, String> details = new LinkedHashMap<>();
    Entitlement entitlement = item.entitlement();
    boolean active = entitlement != Entitlement.DISABLED && entitlement != Entitlement.SOFT_DELETED;
    details.put("Active in the source system", text(active));
    details.put("Assigned", text(entitlement != Entitlement.NOT_ASSIGNED));
    details.put("Scoping filter evaluation passed", text(item.scope().inScope()));
    details.put("IsEffectivelyEntitledForProvisioning", entitlement.details());
    for (ScopeResult.ClauseResult clause : item.scope().clauses()) {
      details.put(clause.filter() + ": " + clause.clause(), text(clause.passed()));
    }
    step(
        "EntrySynchronizationScoping",
        ProvisioningStep.Type.SCOPING,
        entitlement == Entitlement.ENTITLED ? Status.SUCCESS : Status.SKIPPED,
        entitlement == Entitlement.ENTITLED
            ? "The " + type + " is in scope."
            : entitlement.reason() + ".",
        details);
  }

  void matched(JsonNode copy) {
    String id = copy.path("id").asString("");
    log.target(ProvisionedIdentity.of(id, name, type));
    step(
        "EntryImport",
        ProvisioningStep.Type.MATCHING,
        Status.SUCCESS,
        "Retrieved '" + name + "' from the target.",
        Map.of("id", id));
  }

  /** Notes what is about to be created, so that a failure shows it too. */
  void creating(Map<TargetPath, JsonNode> values) {
    export(ProvisioningAction.CREATE, "EntryExportAdd");
    values.forEach(
        (path, value) ->
            log.modified(new ModifiedProperty(path.text(), null, WireValue.text(value))));
  }

  /** Notes that what changes next disables the object. */
  void disabling() {
    action = ProvisioningAction.DISABLE;
  }

  /** Notes the changes that are about to be sent. */
  void exporting(List<Change> changes) {
    export(action, "EntryExportUpdate");
    changes.forEach(
        change ->
            log.modified(
                new ModifiedProperty(
                    change.path().text(), shown(change.before()), shown(change.after()))));
  }

  void deleting(String id) {
    export(ProvisioningAction.DELETE, "EntryExportDelete");
    log.target(ProvisionedIdentity.of(id, name, type));
  }

  ObjectResult created(String id) {
    log.target(ProvisionedIdentity.of(id, name, type));
    exported("created");
    return ObjectResult.CREATED;
  }

  ObjectResult updated() {
    exported("updated");
    return ObjectResult.UPDATED;
  }

  ObjectResult disabled() {
    exported("disabled");
    return ObjectResult.DISABLED;
  }

  ObjectResult deleted() {
    exported("deleted");
    return ObjectResult.DELETED;
  }

  ObjectResult staged() {
    log.action(ProvisioningAction.STAGED_DELETE).status(Status.SKIPPED, null);
    step(
        "EntrySynchronizationSkip",
        ProvisioningStep.Type.PROCESSING,
        Status.SKIPPED,
        "More is to be disabled or deleted than the threshold allows; it is held back.",
        Map.of());
    return ObjectResult.STAGED;
  }

  ObjectResult skipped(ErrorCode code) {
    String reason =
        code == ErrorCode.REDUNDANT_EXPORT
            ? "Source and target match; nothing has to change."
            : "The " + type + " is not provisioned: it is not in scope, or the mapping forbids it.";
    log.action(ProvisioningAction.OTHER).status(Status.SKIPPED, ProvisioningError.of(code, reason));
    step(
        "EntrySynchronizationSkip",
        ProvisioningStep.Type.PROCESSING,
        Status.SKIPPED,
        reason,
        Map.of());
    return ObjectResult.SKIPPED;
  }

  ObjectResult failed(ProvisioningError error) {
    log.status(Status.FAILURE, error);
    step(stepName, stage, Status.FAILURE, error.reason(), Map.of());
    return ObjectResult.FAILED;
  }

  void referenced(String targetId, int references) {
    export(ProvisioningAction.UPDATE, "EntryExportUpdate");
    log.target(ProvisionedIdentity.of(targetId, name, type));
    step(
        "ReferenceResolution",
        ProvisioningStep.Type.REFERENCE_RESOLUTION,
        Status.SUCCESS,
        references + " references of " + type + " '" + name + "' are to change.",
        Map.of("references", Integer.toString(references)));
  }

  void referencesWritten() {
    exported("updated");
  }

  /** Whether anything was done. */
  boolean isWorthLogging() {
    return eventful;
  }

  ProvisioningRecord end(Instant now) {
    return log.build(now, Duration.ofNanos(System.nanoTime() - began));
  }

  private void export(ProvisioningAction newAction, String newName) {
    action = newAction;
    stage = ProvisioningStep.Type.EXPORT;
    stepName = newName;
    log.action(newAction);
  }

  private void exported(String what) {
    step(
        stepName,
        stage,
        Status.SUCCESS,
        type + " '" + name + "' was " + what + " in the target.",
        Map.of());
  }

  private void step(
      String step,
      ProvisioningStep.Type stepType,
      Status status,
      String text,
      Map<String, String> details) {
    eventful = true;
    log.step(new ProvisioningStep(step, stepType, status, text, details));
  }

  private static @Nullable String shown(JsonNode value) {
    return value.isMissingNode() ? null : WireValue.text(value);
  }

  private static String text(boolean value) {
    return value ? "True" : "False";
  }
}
