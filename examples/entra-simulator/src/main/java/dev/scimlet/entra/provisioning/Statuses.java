package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.JobQuarantine;
import dev.scimlet.entra.operation.JobSchedule;
import dev.scimlet.entra.operation.JobStatus;
import dev.scimlet.entra.operation.Quarantine;
import dev.scimlet.entra.operation.SynchronizationJob;
import dev.scimlet.entra.source.SourceType;
import java.util.List;

/** Shows what is remembered of a job in the documented shape. */
final class Statuses {

  private Statuses() {}

  static JobStatus of(JobState job, Population population) {
    JobHistory history = job.history();
    Quarantine quarantine = job.quarantine();
    return new JobStatus(
        code(job),
        history.failures(),
        history.pruned(),
        history.last(),
        history.lastSuccessful(),
        history.lastWithExports(),
        List.of(),
        quarantine == null ? null : JobQuarantine.of(quarantine),
        history.steadyFirst(),
        history.steadyLast(),
        List.of(
            new JobStatus.EntryCount("User", population.linked(SourceType.USER)),
            new JobStatus.EntryCount("Group", population.linked(SourceType.GROUP))),
        null);
  }

  static SynchronizationJob graph(JobState job, Population population) {
    JobSchedule.State state =
        job.activity() == JobState.Activity.GIVEN_UP
            ? JobSchedule.State.DISABLED
            : JobSchedule.State.ACTIVE;
    return new SynchronizationJob(
        job.jobId(),
        new JobSchedule(null, ProvisioningJob.INTERVAL.toString(), state),
        of(job, population));
  }

  private static JobStatus.Code code(JobState job) {
    if (job.quarantine() != null) {
      return JobStatus.Code.QUARANTINE;
    }
    return job.cycles() == 0 ? JobStatus.Code.NOT_RUN : JobStatus.Code.ACTIVE;
  }
}
