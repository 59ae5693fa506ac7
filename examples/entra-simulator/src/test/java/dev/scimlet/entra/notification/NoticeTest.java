package dev.scimlet.entra.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.FailureCounts;
import dev.scimlet.entra.operation.JobQuarantine;
import dev.scimlet.entra.operation.JobSchedule;
import dev.scimlet.entra.operation.JobStatus;
import dev.scimlet.entra.operation.ProvisioningError;
import dev.scimlet.entra.operation.QuarantinePolicy;
import dev.scimlet.entra.operation.QuarantineReason;
import dev.scimlet.entra.operation.SynchronizationJob;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("One notice for each reason of a quarantine")
class NoticeTest {

  private static final SynchronizationJob HEALTHY = job(null, JobSchedule.State.ACTIVE);
  private static final SynchronizationJob REFUSED =
      job(QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION, JobSchedule.State.ACTIVE);
  private static final SynchronizationJob TOO_MANY =
      job(QuarantineReason.TOO_MANY_DELETES, JobSchedule.State.ACTIVE);
  private static final SynchronizationJob DISABLED =
      job(QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION, JobSchedule.State.DISABLED);

  @Test
  void aQuarantineIsToldOnceForEachReason() {
    assertThat(Notice.between("Contoso", HEALTHY, HEALTHY)).isEmpty();
    assertThat(Notice.between("Contoso", HEALTHY, REFUSED)).isPresent();
    assertThat(Notice.between("Contoso", REFUSED, REFUSED)).isEmpty();
    assertThat(Notice.between("Contoso", REFUSED, TOO_MANY)).isPresent();
    assertThat(Notice.between("Contoso", REFUSED, HEALTHY)).isEmpty();
  }

  @Test
  void theEndIsToldOnce() {
    assertThat(Notice.between("Contoso", REFUSED, DISABLED))
        .hasValueSatisfying(
            notice ->
                assertThat(notice.subject()).isEqualTo("Provisioning to Contoso is disabled"));
    assertThat(Notice.between("Contoso", DISABLED, DISABLED)).isEmpty();
  }

  @Test
  void theTextSaysWhatAndWhen() {
    Notice notice = Notice.between("Contoso", HEALTHY, REFUSED).orElseThrow();

    assertThat(notice.subject()).isEqualTo("Provisioning to Contoso is in quarantine");
    assertThat(notice.text())
        .contains("Reason: EncounteredQuarantineException. ")
        .contains("Error: Unauthorized. The endpoint refuses the token.")
        .contains("next attempt is at 2026-03-01T14:00:00Z")
        .contains("until 2026-03-29T08:00:00Z");
  }

  private static SynchronizationJob job(
      @Nullable QuarantineReason reason, JobSchedule.State state) {
    return new SynchronizationJob(
        "scim.job-1",
        new JobSchedule(null, "PT40M", state),
        new JobStatus(
            reason == null ? JobStatus.Code.ACTIVE : JobStatus.Code.QUARANTINE,
            0,
            false,
            null,
            null,
            null,
            List.of(),
            reason == null ? null : quarantine(reason),
            null,
            null,
            List.of(),
            null));
  }

  private static JobQuarantine quarantine(QuarantineReason reason) {
    ProvisioningError error =
        ProvisioningError.of(ErrorCode.UNAUTHORIZED, "The endpoint refuses the token.");
    return JobQuarantine.of(
        QuarantinePolicy.enter(
            null, reason, error, FailureCounts.NONE, Instant.parse("2026-03-01T08:00:00Z")));
  }
}
