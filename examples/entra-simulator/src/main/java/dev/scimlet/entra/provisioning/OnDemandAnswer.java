package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.ProvisioningRecord;
import dev.scimlet.entra.operation.ProvisioningStatusInfo;
import dev.scimlet.entra.operation.ProvisioningStep;
import java.time.Instant;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answer of the action {@code provisionOnDemand}: two texts, each of which is JSON. */
final class OnDemandAnswer {

  private static final JsonMapper JSON = new JsonMapper();

  private OnDemandAnswer() {}

  static ObjectNode of(ProvisioningRecord entry) {
    return JSON.createObjectNode()
        .put("key", key(entry.statusInfo()).toString())
        .put("value", value(entry).toString());
  }

  private static ObjectNode key(ProvisioningStatusInfo info) {
    String status = info.status().text();
    ObjectNode key =
        JSON.createObjectNode()
            .put("result", status.substring(0, 1).toUpperCase(Locale.ROOT) + status.substring(1));
    ProvisioningStatusInfo.ErrorInformation error = info.errorInformation();
    if (error != null) {
      key.putObject("details")
          .put("errorCode", error.errorCode())
          .put("errorMessage", error.reason());
    }
    return key;
  }

  private static ObjectNode value(ProvisioningRecord entry) {
    Instant end = entry.activityDateTime();
    ObjectNode value =
        JSON.createObjectNode()
            .put("action", entry.action().text())
            .put("changeId", entry.changeId())
            .put("startTime", end.minusMillis(entry.durationInMilliseconds()).toString())
            .put("endTime", end.toString());
    value.set("modifiedProperties", JSON.valueToTree(entry.modifiedProperties()));
    for (ProvisioningStep step : entry.steps()) {
      value.withArray("provisioningSteps").add(step(step, end));
    }
    value.set("statusInfo", JSON.valueToTree(entry.statusInfo()));
    value.set("sourceIdentity", JSON.valueToTree(entry.sourceIdentity()));
    value.set("sourceSystem", JSON.valueToTree(entry.sourceSystem()));
    value.set("targetIdentity", JSON.valueToTree(entry.targetIdentity()));
    value.set("targetSystem", JSON.valueToTree(entry.targetSystem()));
    return value;
  }

  private static ObjectNode step(ProvisioningStep step, Instant time) {
    ObjectNode shown =
        JSON.createObjectNode()
            .put("name", step.name())
            .put("type", step.type().text())
            .put("status", step.status().text())
            .put("description", step.description())
            .put("timestamp", time.toString());
    shown.set("details", JSON.valueToTree(step.details()));
    return shown;
  }
}
