package dev.scimlet.entra.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Records of the log have the documented shape and no secrets")
class ProvisioningRecordTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final String SECRET = "correct horse";

  @Test
  void theNamesAreThoseOfMicrosoftGraph() {
    JsonNode json =
        JSON.valueToTree(
            Records.of("ada")
                .action(ProvisioningAction.STAGED_DELETE)
                .step(step("Received User 'ada'."))
                .modified(new ModifiedProperty("active", "True", "False"))
                .build(NOW, Duration.ofMillis(12)));

    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder(
            "id",
            "activityDateTime",
            "tenantId",
            "jobId",
            "cycleId",
            "changeId",
            "provisioningAction",
            "durationInMilliseconds",
            "provisioningStatusInfo",
            "provisioningSteps",
            "modifiedProperties",
            "servicePrincipal",
            "sourceSystem",
            "targetSystem",
            "initiatedBy",
            "sourceIdentity",
            "targetIdentity");
    assertThat(json.at("/activityDateTime").asString()).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(json.at("/provisioningAction").asString()).isEqualTo("stageddelete");
    assertThat(json.at("/durationInMilliseconds").intValue()).isEqualTo(12);
    assertThat(json.at("/provisioningStatusInfo").toString()).isEqualTo("{\"status\":\"success\"}");
    assertThat(json.at("/provisioningSteps/0/provisioningStepType").asString())
        .isEqualTo("referenceResolution");
    assertThat(json.at("/provisioningSteps/0").propertyNames())
        .containsExactlyInAnyOrder(
            "name", "provisioningStepType", "status", "description", "details");
    assertThat(json.at("/modifiedProperties/0").toString())
        .isEqualTo("{\"displayName\":\"active\",\"oldValue\":\"True\",\"newValue\":\"False\"}");
    assertThat(json.at("/initiatedBy/initiatorType").asString()).isEqualTo("system");
  }

  @Test
  void anErrorIsThereWithAdvice() {
    JsonNode error =
        JSON.valueToTree(Records.failed("ada", NOW)).at("/provisioningStatusInfo/errorInformation");

    assertThat(error.get("errorCode").asString()).isEqualTo("EntryConflict");
    assertThat(error.get("errorCategory").asString()).isEqualTo("nonServiceFailure");
    assertThat(error.get("additionalDetails").asString()).isEqualTo("userName is taken.");
    assertThat(error.get("recommendedAction").asString()).endsWith(".");
  }

  @Test
  void secretValuesAreShownNowhere() {
    ProvisioningRecord entry =
        Records.of("ada")
            .hide(SECRET)
            .hide("")
            .step(step("Value " + SECRET + " is weak."))
            .modified(new ModifiedProperty("password", SECRET, "was " + SECRET))
            .target(new ProvisionedIdentity("1", SECRET, "User", Map.of("p", SECRET)))
            .status(
                ProvisioningStep.Status.FAILURE,
                new ProvisioningError(ErrorCode.MISSING_VALUES, SECRET, "'" + SECRET + "'"))
            .build(NOW, Duration.ZERO);

    assertThat(JSON.writeValueAsString(entry)).doesNotContain(SECRET);
    assertThat(LogText.page(entry))
        .doesNotContain(SECRET)
        .contains("password: [Redacted] -> was [Redacted]");
  }

  @Test
  void aLongerSecretIsHiddenWhole() {
    ProvisioningRecord entry =
        Records.of("ada")
            .hide("ab")
            .hide("abcd")
            .modified(new ModifiedProperty("password", null, "abcd"))
            .build(NOW, Duration.ZERO);

    assertThat(entry.modifiedProperties().get(0).newValue()).isEqualTo("[Redacted]");
  }

  @Test
  void theTextIsForAnAdministrator() {
    assertThat(LogText.line(Records.created("ada", NOW)))
        .isEqualTo("2026-03-01 08:00:00  create       success  User   ada");
    assertThat(LogText.page(Records.failed("ada", NOW)).lines())
        .containsExactly(
            "2026-03-01 08:00:00  create       failure  User   ada  EntryConflict",
            "    source id id-of-ada",
            "    EntryConflict: The endpoint answered POST with the HTTP status 409.",
            "    the endpoint says: userName is taken.",
            "    what helps: Give the object another value, remove the other one, or match on the"
                + " attribute that collides.");
  }

  @Test
  void whatOthersWroteDoesNotSteerTheTerminal() {
    assertThat(LogText.line(Records.created("a\u001b[31m\nb\u202ec", NOW))).endsWith("a?[31m?b?c");
  }

  private static ProvisioningStep step(String description) {
    return new ProvisioningStep(
        "EntryImportAdd",
        ProvisioningStep.Type.REFERENCE_RESOLUTION,
        ProvisioningStep.Status.SUCCESS,
        description,
        Map.of("p", description));
  }
}
