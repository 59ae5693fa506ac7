package dev.scimlet.entra.check;

import java.net.URI;
import java.util.List;

/**
 * What a run of checks found. No text of it shows the token.
 *
 * @param url the base URL of the endpoint
 * @param results what came of each check that ran, in their order
 * @param ending how the run ended
 * @param message why it ended early; empty if it did not
 * @param leftBehind what the checks made and could not take away, as paths below the base URL
 */
public record CheckReport(
    URI url, List<CheckResult> results, Ending ending, String message, List<String> leftBehind) {

  /**
   * Copies the lists.
   *
   * @param url as the component
   * @param results as the component
   * @param ending as the component
   * @param message as the component
   * @param leftBehind as the component
   */
  public CheckReport {
    results = List.copyOf(results);
    leftBehind = List.copyOf(leftBehind);
  }

  /** {@return whether all checks ran and none failed that must not; advice does not count} */
  public boolean isReady() {
    return ending == Ending.COMPLETE && results.stream().noneMatch(CheckResult::isBlocking);
  }

  /** {@return what failed, advice included} */
  public List<CheckResult> failures() {
    return results.stream().filter(each -> each.outcome() == Outcome.FAILED).toList();
  }

  /** {@return the report for people: a table, then what failed, with request, answer and reason} */
  public String text() {
    return new TextReport(this).write(TextReport.Detail.FAILURES);
  }

  /** {@return the report for people with a line for every check} */
  public String verboseText() {
    return new TextReport(this).write(TextReport.Detail.ALL);
  }

  /** {@return the report as JSON, for programs} */
  public String json() {
    return JsonReport.write(this);
  }

  /** {@return the report in the XML of JUnit, which CI servers show} */
  public String junitXml() {
    return JunitReport.write(this);
  }
}
