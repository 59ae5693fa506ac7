package dev.scimlet.entra.command;

import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.operation.LogText;
import dev.scimlet.entra.operation.ProvisioningError;
import dev.scimlet.entra.operation.Quarantine;
import dev.scimlet.entra.provisioning.CycleReport;
import dev.scimlet.entra.provisioning.ObjectResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a cycle did, as an administrator reads it. */
final class CycleSummary {

  private static final double MILLISECONDS = 1000.0;

  private CycleSummary() {}

  /** Writes the lines; failures have been written before, by their codes. */
  static List<String> lines(CycleReport report, List<String> failures) {
    if (isIdle(report)) {
      return List.of(title(report) + ": nothing to do");
    }
    List<String> lines = new ArrayList<>();
    lines.add(title(report) + requests(report));
    lines.add(row("Users and groups looked at", report.imported()));
    lines.add(row("  created", report.created()));
    lines.add(row("  changed", report.updated()));
    lines.add(row("  disabled", report.disabled()));
    lines.add(row("  deleted", report.deleted()));
    lines.add(row("  skipped: nothing to do, or out of scope", report.skipped()));
    lines.add(row("  failed", report.failed()));
    lines.add(row("Managers and memberships written", report.referencesUpdated()));
    addWaiting(lines, report);
    addFailures(lines, report, failures);
    report.findQuarantine().ifPresent(quarantine -> addQuarantine(lines, quarantine));
    return lines;
  }

  /** Tells whether nothing is worth more than a line. */
  static boolean isIdle(CycleReport report) {
    return report.imported() == 0
        && report.referencesUpdated() == 0
        && report.escrows() + report.referenceEscrows() == 0
        && report.quarantine() == null;
  }

  private static void addWaiting(List<String> lines, CycleReport report) {
    addIfAny(
        lines,
        "Held back, see allow-deletes and reject-deletes",
        report.count(ObjectResult.STAGED));
    addIfAny(lines, "Waiting for another try: users and groups", report.escrows());
    addIfAny(lines, "Waiting for another try: references", report.referenceEscrows());
  }

  private static void addFailures(List<String> lines, CycleReport report, List<String> failures) {
    failures.forEach(line -> lines.add("  " + line));
    if (!failures.isEmpty()) {
      lines.add("  All of them: log --status failure --steps --cycle " + report.cycleId());
    }
  }

  private static void addQuarantine(List<String> lines, Quarantine quarantine) {
    lines.add(
        "The job is in QUARANTINE: "
            + quarantine.reason().text()
            + ". "
            + quarantine.reason().explanation());
    ProvisioningError error = quarantine.error();
    if (error != null) {
      lines.add("  " + error.code().text() + ": " + error.reason());
      lines.add("  what helps: " + error.recommendedAction());
    }
    lines.add("  next attempt at " + LogText.time(quarantine.nextAttempt()) + " (UTC)");
  }

  private static void addIfAny(List<String> lines, String name, long number) {
    if (number > 0) {
      lines.add(row(name, number));
    }
  }

  private static String title(CycleReport report) {
    String kind = report.kind() == CycleKind.INITIAL ? "Initial" : "Incremental";
    return kind + " cycle of " + LogText.time(report.began()) + " (UTC)";
  }

  private static String requests(CycleReport report) {
    return String.format(
        Locale.ROOT,
        ": %,d %s in %.1f s",
        report.requests(),
        report.requests() == 1 ? "request" : "requests",
        report.duration().toMillis() / MILLISECONDS);
  }

  private static String row(String name, long number) {
    return String.format(Locale.ROOT, "  %-48s %,9d", name, number);
  }
}
