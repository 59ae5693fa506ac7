package dev.scimlet.entra.provisioning;

import static dev.scimlet.entra.operation.QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION;
import static dev.scimlet.entra.operation.QuarantineReason.TOO_MANY_DELETES;

import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.operation.DeletionDecision;
import dev.scimlet.entra.operation.FailureCounts;
import dev.scimlet.entra.operation.JobExecution;
import dev.scimlet.entra.operation.Quarantine;
import dev.scimlet.entra.operation.QuarantinePolicy;
import dev.scimlet.entra.operation.QuarantineReason;
import dev.scimlet.entra.operation.SynchronizationError;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws the consequences of a cycle for the job: watermark, quarantine, status. */
final class Conclusion {

  private final StateStore store;
  private final CycleKind kind;
  private final String cycleId;
  private final Ending ending;
  private final Instant now;

  Conclusion(StateStore store, CycleKind kind, String cycleId, Ending ending, Instant now) {
    this.store = store;
    this.kind = kind;
    this.cycleId = cycleId;
    this.ending = ending;
    this.now = now;
  }

  /** What is remembered of the job from now on. */
  JobState of(JobState job, String mappings) {
    Population population = Population.of(store);
    FailureCounts counts =
        new FailureCounts(
            ending.tally().succeeded(), population.escrows(), population.referenceEscrows());
    boolean pruned = QuarantinePolicy.prunesEscrows(kind, counts);
    Quarantine quarantine = quarantine(job, counts);
    boolean exhausted = quarantine != null && QuarantinePolicy.isExhausted(quarantine, now);
    if (pruned || exhausted) {
      store.clearEscrows();
    }
    return job.withWatermark(ending.error() == null ? mappings : job.watermark())
        .with(ending.error() == null ? DeletionDecision.NONE : job.deletions())
        .with(quarantine, exhausted ? JobState.Activity.GIVEN_UP : JobState.Activity.RUNNING)
        .with(job.history().and(execution(job, population), pruned));
  }

  private @Nullable Quarantine quarantine(JobState job, FailureCounts counts) {
    return reason(counts)
        .map(
            reason -> QuarantinePolicy.enter(job.quarantine(), reason, ending.error(), counts, now))
        .orElse(null);
  }

  private Optional<QuarantineReason> reason(FailureCounts counts) {
    if (ending.error() != null) {
      return Optional.of(ENCOUNTERED_QUARANTINE_EXCEPTION);
    }
    return ending.deletions() == Ending.Deletions.HELD
        ? Optional.of(TOO_MANY_DELETES)
        : QuarantinePolicy.reason(counts);
  }

  private JobExecution execution(JobState job, Population population) {
    int escrows = population.escrows() + population.referenceEscrows();
    Instant began = job.lastBegan();
    return new JobExecution(
        cycleId,
        population.linked(),
        ending.plan().entitled().size(),
        escrows,
        escrows,
        ending.tally().exported(),
        (long) ending.tally().exported() + ending.tally().failed(),
        ending.plan().entitled().size(),
        ending.plan().work().size(),
        ending.tally().references(),
        ending.error() == null ? null : SynchronizationError.of(ending.error()),
        state(escrows),
        began == null ? now : began,
        now);
  }

  private JobExecution.State state(int escrows) {
    if (ending.error() != null) {
      return JobExecution.State.FAILED;
    }
    return escrows > 0 ? JobExecution.State.ENTRY_LEVEL_ERRORS : JobExecution.State.SUCCEEDED;
  }
}
