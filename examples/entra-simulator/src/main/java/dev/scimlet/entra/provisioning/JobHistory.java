package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.JobExecution;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The cycles up to now, as far as the job's status shows them.
 *
 * @param failures how many cycles in a row failed as a whole
 * @param pruned whether failures were forgotten so that the initial cycle could go on
 * @param last the last cycle, or null
 * @param lastSuccessful the last that did not fail as a whole, or null
 * @param lastWithExports the last of these that changed something, or null
 * @param steadyFirst when first nothing was left to be done, or null
 * @param steadyLast when last nothing was left to be done, or null
 */
record JobHistory(
    long failures,
    boolean pruned,
    @Nullable JobExecution last,
    @Nullable JobExecution lastSuccessful,
    @Nullable JobExecution lastWithExports,
    @Nullable Instant steadyFirst,
    @Nullable Instant steadyLast) {

  static final JobHistory NONE = new JobHistory(0, false, null, null, null, null, null);

  JobHistory and(JobExecution execution, boolean prunedNow) {
    boolean failed = execution.state() == JobExecution.State.FAILED;
    boolean exports = !failed && execution.countExported() > 0;
    boolean steady = execution.state() == JobExecution.State.SUCCEEDED;
    Instant ended = execution.timeEnded();
    Instant first = steadyFirst == null ? ended : steadyFirst;
    return new JobHistory(
        failed ? failures + 1 : 0,
        prunedNow,
        execution,
        failed ? lastSuccessful : execution,
        exports ? execution : lastWithExports,
        steady ? first : steadyFirst,
        steady ? ended : steadyLast);
  }
}
