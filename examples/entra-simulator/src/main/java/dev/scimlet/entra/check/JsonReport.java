package dev.scimlet.entra.check;

import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes a report as JSON. */
final class JsonReport {

  private JsonReport() {}

  static String write(CheckReport report) {
    return Json.object(
            "url", report.url().toString(),
            "ready", report.isReady(),
            "ending", lower(report.ending()),
            "message", report.message(),
            "leftBehind", report.leftBehind(),
            "results", report.results().stream().map(JsonReport::result).toList())
        .toPrettyString();
  }

  private static ObjectNode result(CheckResult result) {
    Check check = result.check();
    ObjectNode object =
        Json.object(
            "suite", lower(check.suite()),
            "id", check.id(),
            "title", check.title(),
            "source", check.source(),
            "severity", lower(check.severity()),
            "outcome", lower(result.outcome()),
            "milliseconds", result.duration().toMillis());
    if (result.outcome() == Outcome.SKIPPED) {
      object.put("skipped", result.skipped());
    }
    if (result.failure() != null) {
      Failure failure = result.failure();
      Json.with(
          object,
          "expectation",
          failure.expectation(),
          "reason",
          failure.reason(),
          "request",
          failure.request(),
          "answer",
          failure.answer());
    }
    return object;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
