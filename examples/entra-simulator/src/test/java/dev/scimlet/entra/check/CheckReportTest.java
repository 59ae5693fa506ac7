package dev.scimlet.entra.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The report of a check")
class CheckReportTest {

  private static final Failure FAILURE =
      new Failure(
          "Status 409",
          "POST /Users was answered 201.",
          "POST /Users\n{\"userName\":\"a, b\",\"text\":\""
              + "word ".repeat(30)
              + "\",\"c\":[1,2]}",
          "201  application/scim+json");

  @Test
  void aMustThatFailedIsNotReadyAndComesBeforeAdvice() {
    CheckReport report =
        report(
            CheckResult.failed(check("entra-advice", Severity.ADVICE), FAILURE, Duration.ZERO),
            CheckResult.failed(check("entra-must", Severity.MUST), FAILURE, Duration.ZERO),
            CheckResult.passed(check("entra-good", Severity.MUST), Duration.ZERO));

    assertThat(report.isReady()).isFalse();
    assertThat(report.text())
        .contains("NOT READY: 1 of 3 checks failed")
        .containsSubsequence("FAILED  entra-must", "Reason", "Expected", "ADVICE  entra-advice")
        .doesNotContain("entra-good");
    assertThat(report.verboseText()).contains("passed   entra-good");
    assertThat(report.junitXml())
        .contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"")
        .contains("Advice: POST /Users was answered 201.");
  }

  @Test
  void adviceAloneIsReady() {
    CheckReport report =
        report(CheckResult.failed(check("entra-advice", Severity.ADVICE), FAILURE, Duration.ZERO));

    assertThat(report.isReady()).isTrue();
    assertThat(report.text()).contains("  READY").contains("ADVICE  entra-advice");
  }

  @Test
  void whatIsSkippedForOneReasonIsSaidOnce() {
    CheckReport report =
        report(
            CheckResult.skipped(check("entra-a", Severity.MUST), "No groups.", Duration.ZERO),
            CheckResult.skipped(check("entra-b", Severity.MUST), "No groups.", Duration.ZERO));

    assertThat(report.text()).containsOnlyOnce("No groups.").contains("SKIPPED  2 checks");
    assertThat(report.isReady()).isTrue();
  }

  @Test
  void jsonOfTheReportCanBeCopiedFromThePage() {
    String page =
        report(CheckResult.failed(check("entra-must", Severity.MUST), FAILURE, Duration.ZERO))
            .text();
    String json = page.substring(page.indexOf('{'), page.indexOf("Answer"));

    JsonNode copied = new JsonMapper().readTree(json);

    assertThat(copied.path("userName").stringValue("")).isEqualTo("a, b");
    assertThat(copied.path("c").size()).isEqualTo(2);
    assertThat(page.lines().filter(line -> line.contains("\"userName\"")))
        .singleElement()
        .asString()
        .doesNotContain("\"text\"");
  }

  @Test
  void programsReadTheSame() {
    JsonNode json =
        new JsonMapper()
            .readTree(
                report(
                        CheckResult.failed(
                            check("entra-must", Severity.MUST), FAILURE, Duration.ofMillis(5)))
                    .json());

    assertThat(json.path("ready").booleanValue()).isFalse();
    assertThat(json.at("/results/0/id").stringValue()).isEqualTo("entra-must");
    assertThat(json.at("/results/0/outcome").stringValue()).isEqualTo("failed");
    assertThat(json.at("/results/0/reason").stringValue()).isEqualTo(FAILURE.reason());
    assertThat(json.at("/results/0/milliseconds").intValue()).isEqualTo(5);
  }

  @Test
  void whatIsLeftBehindIsNamed() {
    CheckReport report =
        new CheckReport(
            URI.create("https://example.com/scim"),
            List.of(),
            Ending.COMPLETE,
            "",
            List.of("/Users/42"));

    assertThat(report.text()).contains("could not delete them", "/Users/42");
  }

  private static CheckReport report(CheckResult... results) {
    return new CheckReport(
        URI.create("https://example.com/scim"), List.of(results), Ending.COMPLETE, "", List.of());
  }

  private static Check check(String id, Severity severity) {
    return new Check(Suite.ENTRA, id, "The title of " + id, "Entra R1", severity);
  }
}
