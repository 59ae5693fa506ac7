package dev.scimlet.entra.notification;

import dev.scimlet.entra.operation.JobQuarantine;
import dev.scimlet.entra.operation.JobSchedule;
import dev.scimlet.entra.operation.QuarantinePolicy;
import dev.scimlet.entra.operation.SynchronizationError;
import dev.scimlet.entra.operation.SynchronizationJob;
import java.util.Optional;

/**
 * Something that an administrator is to know of a job. There is one for each reason of a
 * quarantine, and one when the job is disabled.
 *
 * @param subject a line
 * @param text what happened and what helps; lines end with a line feed
 */
public record Notice(String subject, String text) {

  /**
   * Finds out whether a cycle brought something that an administrator is to know.
   *
   * @param application the application's name for people
   * @param before the job before the cycle
   * @param after the job after it
   * @return the notice, if there is one
   */
  public static Optional<Notice> between(
      String application, SynchronizationJob before, SynchronizationJob after) {
    JobQuarantine quarantine = after.status().quarantine();
    if (isDisabled(after)) {
      return isDisabled(before) ? Optional.empty() : Optional.of(disabled(application, after));
    }
    JobQuarantine earlier = before.status().quarantine();
    return quarantine == null || (earlier != null && earlier.reason() == quarantine.reason())
        ? Optional.empty()
        : Optional.of(quarantined(application, after, quarantine));
  }

  private static boolean isDisabled(SynchronizationJob job) {
    return job.schedule().state() == JobSchedule.State.DISABLED;
  }

  private static Notice quarantined(
      String application, SynchronizationJob job, JobQuarantine quarantine) {
    return new Notice(
        "Provisioning to " + application + " is in quarantine",
        "Provisioning to "
            + application
            + " (job "
            + job.id()
            + ") is in quarantine.\n\nReason: "
            + quarantine.reason().text()
            + ". "
            + quarantine.reason().explanation()
            + "\n"
            + error(quarantine)
            + "\nThe next attempt is at "
            + quarantine.nextAttempt()
            + ". Attempts become rarer, down to one a day. If none succeeds until "
            + quarantine.seriesBegan().plus(QuarantinePolicy.LONGEST)
            + ", the job is disabled.\n");
  }

  private static Notice disabled(String application, SynchronizationJob job) {
    return new Notice(
        "Provisioning to " + application + " is disabled",
        "Provisioning to "
            + application
            + " (job "
            + job.id()
            + ") was in quarantine for 28 days and is disabled now. Mend what is wrong and restart"
            + " provisioning.\n");
  }

  private static String error(JobQuarantine quarantine) {
    SynchronizationError error = quarantine.error();
    return error == null ? "" : "Error: " + error.code() + ". " + error.message() + "\n";
  }
}
