package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.DeletionDecision;
import dev.scimlet.entra.operation.Quarantine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of the job as a whole.
 *
 * @param jobId identifies it in the log
 * @param cycles how many cycles began
 * @param lastBegan when the last one began, or null
 * @param watermark which mappings and filters an initial cycle ended with, so that the next one is
 *     incremental; empty if none did
 * @param deletions what the administrator said about deletions that are held back
 * @param quarantine the quarantine in which the job is, or null
 * @param activity whether the job gave up
 * @param history the cycles up to now
 */
record JobState(
    String jobId,
    long cycles,
    @Nullable Instant lastBegan,
    String watermark,
    DeletionDecision deletions,
    @Nullable Quarantine quarantine,
    Activity activity,
    JobHistory history) {

  /** Whether cycles run by themselves. */
  enum Activity {
    RUNNING,
    GIVEN_UP
  }

  static JobState first(String jobId) {
    return new JobState(
        jobId, 0, null, "", DeletionDecision.NONE, null, Activity.RUNNING, JobHistory.NONE);
  }

  JobState began(Instant now) {
    return new JobState(
        jobId, cycles + 1, now, watermark, deletions, quarantine, activity, history);
  }

  JobState withWatermark(String newWatermark) {
    return new JobState(
        jobId, cycles, lastBegan, newWatermark, deletions, quarantine, activity, history);
  }

  JobState with(DeletionDecision decision) {
    return new JobState(
        jobId, cycles, lastBegan, watermark, decision, quarantine, activity, history);
  }

  JobState with(@Nullable Quarantine newQuarantine, Activity newActivity) {
    return new JobState(
        jobId, cycles, lastBegan, watermark, deletions, newQuarantine, newActivity, history);
  }

  JobState with(JobHistory newHistory) {
    return new JobState(
        jobId, cycles, lastBegan, watermark, deletions, quarantine, activity, newHistory);
  }
}
