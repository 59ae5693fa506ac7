package dev.scimlet.entra.operation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The quarantine of a job, as {@code synchronizationQuarantine} in Microsoft Graph shows it.
 *
 * @param reason why
 * @param error the error that led to it, or null if it was their number
 * @param seriesBegan when the first of the failures in a row was
 * @param currentBegan when the last of them was
 * @param nextAttempt when the job runs again
 * @param seriesCount how many there were in a row
 */
public record Quarantine(
    QuarantineReason reason,
    @Nullable ProvisioningError error,
    Instant seriesBegan,
    Instant currentBegan,
    Instant nextAttempt,
    long seriesCount) {}
