package dev.scimlet.entra.operation;

import static dev.scimlet.entra.operation.QuarantineReason.ENCOUNTERED_BASE_ESCROW_THRESHOLD;
import static dev.scimlet.entra.operation.QuarantineReason.ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD;
import static dev.scimlet.entra.operation.QuarantineReason.ENCOUNTERED_TOTAL_ESCROW_THRESHOLD;
import static dev.scimlet.entra.operation.QuarantineReason.TOO_MANY_DELETES;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a job is quarantined, when it may run in quarantine, and when it is disabled, by the
 * documented numbers. Pure functions; a wrong token or an endpoint that is none quarantines at
 * once, see {@link ErrorCode#immediateQuarantine()}.
 */
public final class QuarantinePolicy {

  /** After so long in quarantine the job is disabled. */
  public static final Duration LONGEST = Duration.ofDays(28);

  private static final long FEWEST_FAILURES = 5_000;
  private static final long MOST_FAILURES = 40_000;
  private static final long MOST_FAILURES_WITH_REFERENCES = 60_000;
  private static final long MOST_PERCENT = 40;
  private static final Duration FIRST_RETRY = Duration.ofHours(6);
  private static final Duration SECOND_RETRY = Duration.ofHours(12);
  private static final Duration FURTHER_RETRIES = Duration.ofHours(24);

  private QuarantinePolicy() {}

  /**
   * Judges the number of failures.
   *
   * @param counts what became of the objects
   * @return the threshold that was passed, or nothing
   */
  public static Optional<QuarantineReason> reason(FailureCounts counts) {
    if (counts.failed() > MOST_FAILURES) {
      return Optional.of(ENCOUNTERED_BASE_ESCROW_THRESHOLD);
    }
    if (counts.failed() + counts.failedReferences() >= MOST_FAILURES_WITH_REFERENCES) {
      return Optional.of(ENCOUNTERED_TOTAL_ESCROW_THRESHOLD);
    }
    long tried = counts.succeeded() + counts.failed();
    return counts.failed() >= FEWEST_FAILURES && counts.failed() * 100 > tried * MOST_PERCENT
        ? Optional.of(ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD)
        : Optional.empty();
  }

  /**
   * Tells whether the failures are forgotten so that the cycle can go on to its end. That is so in
   * an initial cycle that passes a threshold; the job is quarantined when the cycle has ended.
   *
   * @param kind the cycle's kind
   * @param counts what became of the objects up to now
   * @return whether the escrows are pruned
   */
  public static boolean prunesEscrows(CycleKind kind, FailureCounts counts) {
    return kind == CycleKind.INITIAL && reason(counts).isPresent();
  }

  /**
   * Puts a job into quarantine, or keeps it there. A cycle in which any object succeeded ends the
   * series of failures: what follows is the first of a new one. Held deletions are no failures, so
   * their series goes on.
   *
   * @param current the quarantine in which the job is already, or null
   * @param reason why it is to be there
   * @param error the error, or null if their number is the reason
   * @param counts what became of the objects of the cycle
   * @param now the present time
   * @return the quarantine with the time of the next attempt
   */
  public static Quarantine enter(
      @Nullable Quarantine current,
      QuarantineReason reason,
      @Nullable ProvisioningError error,
      FailureCounts counts,
      Instant now) {
    if (current == null || (counts.succeeded() > 0 && reason != TOO_MANY_DELETES)) {
      return new Quarantine(reason, error, now, now, nextAttempt(now, now), 1);
    }
    Instant began = current.seriesBegan();
    return new Quarantine(
        reason, error, began, now, nextAttempt(began, now), current.seriesCount() + 1);
  }

  /**
   * Tells whether a job in quarantine may run.
   *
   * @param quarantine the quarantine
   * @param now the present time
   * @return whether the time of the next attempt has come
   */
  public static boolean isDue(Quarantine quarantine, Instant now) {
    return !now.isBefore(quarantine.nextAttempt());
  }

  /**
   * Tells whether a job has been in quarantine so long that it is disabled, and its escrows
   * removed.
   *
   * @param quarantine the quarantine
   * @param now the present time
   * @return whether 28 days have passed
   */
  public static boolean isExhausted(Quarantine quarantine, Instant now) {
    return !now.isBefore(quarantine.seriesBegan().plus(LONGEST));
  }

  /** Retries are 6, 12 and 24 hours after the first failure, and then each further 24 hours. */
  private static Instant nextAttempt(Instant began, Instant now) {
    Duration passed = Duration.between(began, now);
    if (passed.compareTo(FIRST_RETRY) < 0) {
      return began.plus(FIRST_RETRY);
    }
    if (passed.compareTo(SECOND_RETRY) < 0) {
      return began.plus(SECOND_RETRY);
    }
    return began.plus(FURTHER_RETRIES.multipliedBy(passed.dividedBy(FURTHER_RETRIES) + 1));
  }
}
