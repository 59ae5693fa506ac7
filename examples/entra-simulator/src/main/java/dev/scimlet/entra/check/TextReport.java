package dev.scimlet.entra.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a report as a page for people. */
final class TextReport {

  private static final int WIDTH = 100;

  private final CheckReport report;
  private final StringBuilder page = new StringBuilder();

  /** How much is written. */
  enum Detail {
    FAILURES,
    ALL
  }

  TextReport(CheckReport report) {
    this.report = report;
  }

  String write(Detail detail) {
    page.append("How ready is ").append(report.url()).append("?\n\n");
    table();
    verdict();
    if (detail == Detail.ALL) {
      report.results().forEach(this::line);
      page.append('\n');
    }
    report.failures().stream().filter(CheckResult::isBlocking).forEach(this::failure);
    report.failures().stream().filter(each -> !each.isBlocking()).forEach(this::failure);
    skipped();
    leftBehind();
    return page.toString();
  }

  /** A failure as lines of labels and texts. */
  static String plain(Failure failure) {
    return new TextReportLines()
        .add("Reason", failure.reason())
        .add("Expected", failure.expectation())
        .add("Request", failure.request())
        .add("Answer", failure.answer())
        .toString();
  }

  private void table() {
    Map<Suite, List<CheckResult>> suites =
        report.results().stream()
            .collect(
                Collectors.groupingBy(
                    result -> result.check().suite(), LinkedHashMap::new, Collectors.toList()));
    if (!suites.isEmpty()) {
      row("", "checks", "passed", "failed", "advice", "skipped");
      suites.forEach((suite, results) -> row(suite.title(), results));
      if (suites.size() > 1) {
        row("Together", report.results());
      }
      page.append('\n');
    }
  }

  private void row(String title, List<CheckResult> results) {
    long failed = results.stream().filter(each -> each.outcome() == Outcome.FAILED).count();
    long red = results.stream().filter(CheckResult::isBlocking).count();
    row(
        title,
        results.size(),
        results.stream().filter(each -> each.outcome() == Outcome.PASSED).count(),
        red,
        failed - red,
        results.stream().filter(each -> each.outcome() == Outcome.SKIPPED).count());
  }

  private void row(Object... cells) {
    page.append(String.format(Locale.ROOT, "  %-20s %8s %8s %8s %8s %8s%n", cells));
  }

  private void verdict() {
    long red = report.results().stream().filter(CheckResult::isBlocking).count();
    if (!report.message().isEmpty()) {
      paragraph("  ", report.message());
    }
    if (report.isReady()) {
      page.append("  READY: nothing failed that must not.\n\n");
    } else if (report.ending() == Ending.COMPLETE) {
      page.append(
          String.format(
              Locale.ROOT,
              "  NOT READY: %d of %d checks failed. The reasons are below.%n%n",
              red,
              report.results().size()));
    } else {
      page.append("\n  NOT READY: the checks could not be done.\n\n");
    }
  }

  private void line(CheckResult result) {
    Check check = result.check();
    page.append(
        String.format(
            Locale.ROOT,
            "  %-7s  %-38s %s%n",
            word(result).toLowerCase(Locale.ROOT),
            check.id(),
            check.title()));
  }

  private void failure(CheckResult result) {
    Check check = result.check();
    page.append(word(result)).append("  ").append(check.id()).append('\n');
    paragraph("  ", check.title() + " (" + check.source() + ")");
    if (result.failure() != null) {
      page.append(plain(result.failure()));
    }
    page.append('\n');
  }

  private static String word(CheckResult result) {
    return result.outcome() == Outcome.FAILED && !result.isBlocking()
        ? "ADVICE"
        : result.outcome().name();
  }

  private void skipped() {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    report.results().stream()
        .filter(each -> each.outcome() == Outcome.SKIPPED)
        .forEach(
            each ->
                reasons
                    .computeIfAbsent(each.skipped(), unknown -> new ArrayList<>())
                    .add(each.check().id()));
    reasons.forEach(
        (reason, ids) -> {
          page.append("SKIPPED  ").append(ids.size() == 1 ? ids.get(0) : ids.size() + " checks");
          page.append('\n');
          paragraph("  ", reason);
        });
    if (!reasons.isEmpty()) {
      page.append('\n');
    }
  }

  private void leftBehind() {
    if (!report.leftBehind().isEmpty()) {
      paragraph("", "The checks made these and could not delete them:");
      report.leftBehind().forEach(each -> page.append("  ").append(each).append('\n'));
    }
  }

  private void paragraph(String indent, String text) {
    TextReportLines.wrap(text, WIDTH - indent.length())
        .forEach(line -> page.append(indent).append(line).append('\n'));
  }
}
