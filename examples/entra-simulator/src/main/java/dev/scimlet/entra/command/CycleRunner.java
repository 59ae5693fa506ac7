package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.LogText;
import dev.scimlet.entra.operation.ProvisioningError;
import dev.scimlet.entra.operation.Quarantine;
import dev.scimlet.entra.operation.SynchronizationJob;
import dev.scimlet.entra.provisioning.CycleReport;
import dev.scimlet.entra.provisioning.ProvisioningJob;
import dev.scimlet.entra.source.SourceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs cycles when they are due. */
final class CycleRunner {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Surroundings surroundings;
  private final ProvisioningJob job;
  private final Summaries summaries;
  private final AfterCycle afterCycle;
  private final Waiting waiting;
  private int exitCode = ExitCode.OK;

  /** What is to be done after each cycle. */
  @FunctionalInterface
  interface AfterCycle {
    void done(SynchronizationJob before, SynchronizationJob after);
  }

  /** Lets real time pass. */
  @FunctionalInterface
  interface Waiting {
    void pause(Duration duration) throws InterruptedException;
  }

  CycleRunner(
      Surroundings surroundings,
      EntraProvisioning entra,
      Summaries summaries,
      AfterCycle afterCycle,
      Waiting waiting) {
    this.surroundings = surroundings;
    this.job = entra.job();
    this.summaries = summaries;
    this.afterCycle = afterCycle;
    this.waiting = waiting;
  }

  /** Runs cycles, and waits between them; gives the exit code. */
  int runInTime(long cycles) throws InterruptedException {
    if (job.status().quarantine() != null && !isDue(job.now())) {
      return refuse();
    }
    for (long cycle = 0; cycle < cycles && job.nextCycle().isPresent(); cycle++) {
      if (cycle == 0) {
        runOne();
      } else {
        waitUntilDue();
        runWhenReadable();
      }
    }
    return exitCode();
  }

  /** Runs cycles, and puts the clock forward between them; gives the exit code. */
  int runAtOnce(long cycles) {
    for (long cycle = 0; cycle < cycles && job.nextCycle().isPresent(); cycle++) {
      job.nextCycle().ifPresent(job::forwardTo);
      runOne();
    }
    return exitCode();
  }

  /** Puts the clock forward, and runs what is due meanwhile; gives the exit code. */
  int advance(Duration duration) {
    Instant end = job.now().plus(duration);
    while (isDue(end)) {
      job.nextCycle().ifPresent(job::forwardTo);
      runOne();
    }
    job.forwardTo(end);
    summaries.end();
    surroundings.print("It is " + LogText.time(job.now()) + " (UTC) now.");
    return exitCode();
  }

  private void runOne() {
    SynchronizationJob before = job.graph();
    CycleReport report = job.runCycle();
    summaries.add(report);
    afterCycle.done(before, job.graph());
    exitCode = exitCode(report);
  }

  /** Files that somebody edits badly do not end a program that is to run for days. */
  private void runWhenReadable() throws InterruptedException {
    while (true) {
      try {
        runOne();
        return;
      } catch (SourceException e) {
        surroundings.warn("The source is read again in a minute. " + e.getMessage());
        waiting.pause(PAUSE);
      }
    }
  }

  private int exitCode() {
    summaries.end();
    if (job.nextCycle().isEmpty()) {
      surroundings.warn(
          "The job is disabled: it was in quarantine for 28 days. Mend what is wrong, then restart.");
      return ExitCode.FAILURE;
    }
    return exitCode;
  }

  private boolean isDue(Instant when) {
    return job.nextCycle().filter(next -> !next.isAfter(when)).isPresent();
  }

  private int refuse() {
    String next = job.nextCycle().map(LogText::time).orElse("");
    surroundings.warn(
        "The job is in quarantine; its next attempt is due at "
            + next
            + " (UTC). restart tries at once, --simulated-time lets the time pass.");
    return ExitCode.FAILURE;
  }

  private void waitUntilDue() throws InterruptedException {
    Optional<Instant> next = job.nextCycle();
    while (next.isPresent() && next.get().isAfter(job.now())) {
      waiting.pause(Duration.between(job.now(), next.get()).plusMillis(1));
    }
  }

  private static int exitCode(CycleReport report) {
    Quarantine quarantine = report.quarantine();
    if (quarantine != null) {
      return isSilence(quarantine.error()) ? ExitCode.UNREACHABLE : ExitCode.FAILURE;
    }
    boolean failed = report.failed() + report.escrows() + report.referenceEscrows() > 0;
    return failed ? ExitCode.FAILURE : ExitCode.OK;
  }

  private static boolean isSilence(@Nullable ProvisioningError error) {
    return error != null
        && (error.code() == ErrorCode.WEB_EXCEPTION_PROTOCOL_ERROR
            || error.code() == ErrorCode.TIMEOUT);
  }
}
