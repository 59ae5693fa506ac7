package dev.scimlet.entra.command;

import dev.scimlet.entra.operation.JobExecution;
import dev.scimlet.entra.operation.JobQuarantine;
import dev.scimlet.entra.operation.JobStatus;
import dev.scimlet.entra.operation.LogText;
import dev.scimlet.entra.operation.SynchronizationError;
import dev.scimlet.entra.operation.SynchronizationJob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a job is doing, as an administrator reads it. */
final class StatusText {

  private StatusText() {}

  static List<String> lines(SynchronizationJob job, Optional<Instant> next, Instant now) {
    JobStatus status = job.status();
    List<String> lines = new ArrayList<>();
    lines.add("Job " + job.id() + ": " + status.code().text());
    status
        .synchronizedEntryCountByType()
        .forEach(count -> lines.add(row("Provisioned, " + count.key() + "s", number(count))));
    addExecution(lines, "Last cycle", status.lastExecution());
    addExecution(lines, "Last with changes", status.lastSuccessfulExecutionWithExports());
    lines.add(row("Nothing left to do since", time(status.steadyStateLastAchievedTime())));
    lines.add(row("Next cycle", next.map(StatusText::time).orElse("none: the job is disabled")));
    lines.add(row("Time of the job", time(now)));
    addQuarantine(lines, status.quarantine());
    return lines;
  }

  private static void addExecution(
      List<String> lines, String name, @Nullable JobExecution execution) {
    if (execution != null) {
      lines.add(
          row(
              name,
              String.format(
                  Locale.ROOT,
                  "%s, %s; %,d written, %,d waiting for another try",
                  time(execution.timeBegan()),
                  execution.state().text(),
                  execution.countExported(),
                  execution.countEscrowed())));
    }
  }

  private static void addQuarantine(List<String> lines, @Nullable JobQuarantine quarantine) {
    if (quarantine != null) {
      lines.add(row("Quarantine", quarantine.reason().text()));
      lines.add(row("", quarantine.reason().explanation()));
      SynchronizationError error = quarantine.error();
      if (error != null) {
        lines.add(row("", error.code() + ": " + error.message()));
      }
      lines.add(
          row(
              "",
              String.format(
                  Locale.ROOT,
                  "%,d %s in a row since %s",
                  quarantine.seriesCount(),
                  quarantine.seriesCount() == 1 ? "failure" : "failures",
                  time(quarantine.seriesBegan()))));
    }
  }

  private static String number(JobStatus.EntryCount count) {
    return String.format(Locale.ROOT, "%,d", count.value());
  }

  private static String time(@Nullable Instant instant) {
    return instant == null ? "(never)" : LogText.time(instant) + " UTC";
  }

  private static String row(String name, String value) {
    return String.format(Locale.ROOT, "  %-26s %s", name, value);
  }
}
