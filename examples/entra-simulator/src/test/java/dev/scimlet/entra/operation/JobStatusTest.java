package dev.scimlet.entra.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A job's status has the documented shape")
class JobStatusTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final ProvisioningError ERROR =
      ProvisioningError.of(ErrorCode.UNAUTHORIZED, "The endpoint refuses the token.");

  @Test
  void theNamesAreThoseOfMicrosoftGraph() {
    JsonNode json = JSON.valueToTree(job());

    assertThat(json.propertyNames()).containsExactlyInAnyOrder("id", "schedule", "status");
    assertThat(json.get("schedule").toString())
        .isEqualTo("{\"expiration\":null,\"interval\":\"PT40M\",\"state\":\"Active\"}");
    assertThat(json.at("/status").propertyNames())
        .containsExactlyInAnyOrder(
            "code",
            "countSuccessiveCompleteFailures",
            "escrowsPruned",
            "lastExecution",
            "lastSuccessfulExecution",
            "lastSuccessfulExecutionWithExports",
            "progress",
            "quarantine",
            "steadyStateFirstAchievedTime",
            "steadyStateLastAchievedTime",
            "synchronizedEntryCountByType",
            "troubleshootingUrl");
    assertThat(json.at("/status/code").asString()).isEqualTo("Quarantine");
    assertThat(json.at("/status/lastExecution/state").asString()).isEqualTo("Failed");
    assertThat(json.at("/status/synchronizedEntryCountByType/0").toString())
        .isEqualTo("{\"key\":\"User\",\"value\":7}");
    assertThat(json.at("/status/quarantine/reason").asString())
        .isEqualTo("EncounteredQuarantineException");
    assertThat(json.at("/status/quarantine/nextAttempt").asString())
        .isEqualTo("2026-03-01T14:00:00Z");
    assertThat(json.at("/status/quarantine/error").toString())
        .isEqualTo(
            "{\"code\":\"Unauthorized\",\"message\":\"The endpoint refuses the token.\","
                + "\"tenantActionable\":true}");
  }

  @Test
  void whatIsKeptBetweenCyclesSurvivesAsJson() {
    Quarantine quarantine = quarantine();
    Escrow escrow = Escrow.first("a", EscrowKind.REFERENCE, ERROR, 3);

    assertThat(JSON.readValue(JSON.writeValueAsString(job()), SynchronizationJob.class))
        .isEqualTo(job());
    assertThat(JSON.readValue(JSON.writeValueAsString(quarantine), Quarantine.class))
        .isEqualTo(quarantine);
    assertThat(JSON.readValue(JSON.writeValueAsString(escrow), Escrow.class)).isEqualTo(escrow);
  }

  private static SynchronizationJob job() {
    return new SynchronizationJob(
        "scim.job-1",
        new JobSchedule(null, "PT40M", JobSchedule.State.ACTIVE),
        new JobStatus(
            JobStatus.Code.QUARANTINE,
            1,
            false,
            execution(),
            null,
            null,
            List.of(new JobStatus.Progress(3, 7, "objects", NOW)),
            JobQuarantine.of(quarantine()),
            null,
            null,
            List.of(new JobStatus.EntryCount("User", 7)),
            null));
  }

  private static JobExecution execution() {
    return new JobExecution(
        "cycle-1",
        7,
        9,
        1,
        2,
        3,
        4,
        9,
        9,
        1,
        SynchronizationError.of(ERROR),
        JobExecution.State.FAILED,
        NOW,
        NOW);
  }

  private static Quarantine quarantine() {
    return QuarantinePolicy.enter(
        null, QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION, ERROR, FailureCounts.NONE, NOW);
  }
}
