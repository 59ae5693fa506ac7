package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quarantine in the shape of {@code synchronizationQuarantine} of Microsoft Graph.
 *
 * @param reason why
 * @param error the error that led to it, or null
 * @param seriesBegan when the first of the failures in a row was
 * @param currentBegan when the last of them was
 * @param nextAttempt when the job runs again
 * @param seriesCount how many there were in a row
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record JobQuarantine(
    QuarantineReason reason,
    @Nullable SynchronizationError error,
    Instant seriesBegan,
    Instant currentBegan,
    Instant nextAttempt,
    long seriesCount) {

  /**
   * Makes one of a quarantine.
   *
   * @param quarantine the quarantine
   * @return the same in the shape of a job's status
   */
  public static JobQuarantine of(Quarantine quarantine) {
    ProvisioningError error = quarantine.error();
    return new JobQuarantine(
        quarantine.reason(),
        error == null ? null : SynchronizationError.of(error),
        quarantine.seriesBegan(),
        quarantine.currentBegan(),
        quarantine.nextAttempt(),
        quarantine.seriesCount());
  }
}
