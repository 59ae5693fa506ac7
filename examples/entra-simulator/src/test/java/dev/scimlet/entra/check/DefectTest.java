package dev.scimlet.entra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.examples.server.ScimletServer;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Each defect of an endpoint is named by a check")
class DefectTest {

  private static final String TOKEN = "a-token-for-checks-1";

  private static ScimletServer server;
  private static ScimClient client;

  @BeforeAll
  static void start() {
    server = ScimletServer.builder(TOKEN).port(0).start();
    client = ScimClient.open(server.url(), TOKEN, Duration.ofSeconds(10));
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource({"entra", "others"})
  void isNamed(String id, Severity severity, String words, Behaviour defect) {
    Suite suite = suiteOf(id);
    try (FaultyEndpoint endpoint =
        FaultyEndpoint.start(asked -> defect.answer(asked, new Upstream(client)))) {
      CheckReport report =
          EndpointCheck.of(endpoint.url(), TOKEN).suites(suite).random(new Random(1)).run();

      assertThat(report.failures())
          .as(report.text())
          .filteredOn(failure -> failure.check().id().equals(id))
          .singleElement()
          .satisfies(result -> assertThat(result.check().severity()).isEqualTo(severity))
          .extracting(CheckResult::failure)
          .isInstanceOfSatisfying(
              Failure.class,
              failure -> {
                assertThat(failure.reason()).contains(words);
                assertThat(failure.request()).isNotEmpty();
              });
      assertThat(report.isReady()).isEqualTo(severity == Severity.ADVICE);
      assertThat(report.text()).contains(id).contains("Reason");
    }
  }

  static Stream<Arguments> entra() {
    return Stream.of(
        must("entra-filter-no-hit", "was answered 404", DefectsOfAnswers::notFoundForEmptySearch),
        must("entra-patch-visible", "instead of", DefectsOfRequests::patchStoresNothing),
        must(
            "entra-member-remove-legacy",
            "empties the group",
            DefectsOfRequests::removeIgnoresList),
        must("entra-patch-capital-op", "with a capital", DefectsOfRequests::caseOfOperationMatters),
        must("entra-patch-disable-legacy", "as texts", DefectsOfRequests::noStringBooleans),
        must("entra-create-string-boolean", "\"True\"", DefectsOfRequests::noStringBooleans),
        must(
            "entra-group-excluded-members",
            "excludedAttributes=members",
            DefectsOfRequests::membersAreAlwaysShown),
        must("entra-disabled-visible", "stays visible", DefectsOfAnswers::hidesInactive),
        must("entra-create-duplicate", "was answered 201", DefectsOfAnswers::duplicateIsCreated),
        must("entra-get-unknown", "no schemas", DefectsOfAnswers::errorWithoutSchemas),
        must("entra-get-unknown", "not a number", DefectsOfAnswers::errorStatusAsNumber),
        must("entra-content-type", "Content-Type text/html", DefectsOfAnswers::html),
        must("entra-delete-user", "can still be read", DefectsOfAnswers.deletedIsReadable()),
        must(
            "entra-patch-multi-compliant",
            "stored as an attribute of that name",
            DefectsOfRequests.dottedKeysAreNames()),
        must("entra-filter-username", "filter is ignored", DefectsOfRequests::filterIsIgnored),
        must("entra-list-shape", "a text", DefectsOfAnswers::totalAsText),
        must("entra-create-email-type", "must not get lost", DefectsOfAnswers::emailTypeIsLost),
        must(
            "entra-create-unknown-attribute",
            "was answered 500",
            DefectsOfRequests::failsAtUnknownAttribute),
        must(
            "entra-create-unknown-extension",
            "was answered 500",
            DefectsOfRequests::failsAtUnknownExtension),
        must(
            "entra-patch-unknown-attribute",
            "was answered 500",
            DefectsOfRequests::failsAtUnknownExtension),
        must("entra-pagination", "startIndex is ignored", DefectsOfRequests::startIndexIsIgnored),
        must(
            "entra-member-add-idempotent",
            "more than once",
            DefectsOfRequests.addedTwiceIsThereTwice()),
        must("entra-no-redirect", "redirect (307)", DefectsOfAnswers::redirect),
        must("entra-member-parallel", "loses some", DefectsOfRequests.aMemberGetsLost()),
        must("entra-filter-case", "does not find", DefectsOfRequests::caseOfUserNameMatters),
        must("entra-create-unchanged", "+5 (555)", DefectsOfAnswers::phoneIsFormatted),
        must("entra-id-everywhere", "", DefectsOfAnswers::listsWithoutId),
        must(
            "entra-restore-memberships",
            "keep those of disabled users",
            DefectsOfRequests.disabledLeaveGroups()),
        must("entra-schemas-no-null", "holds a null", DefectsOfAnswers::schemasWithNull),
        must("entra-patch-add-replaces", "Add replaces it", DefectsOfRequests::addKeepsWhatIsThere),
        must("entra-wrong-token", "was answered 200", DefectsOfAnswers::anyTokenWorks));
  }

  static Stream<Arguments> others() {
    return Stream.of(
        arguments(
            "okta-spec-10-fast",
            Severity.ADVICE,
            "which is slow",
            (Behaviour) DefectsOfAnswers::slow),
        arguments(
            "entra-group-patch-204",
            Severity.ADVICE,
            "was answered 200",
            (Behaviour) DefectsOfAnswers::groupPatchHasBody),
        must("okta-spec-01-users", "without quotes", DefectsOfAnswers::totalAsText),
        must("okta-create-user", "never be shown", DefectsOfAnswers::passwordIsShown),
        must("okta-inactive-visible", "deactivated one stays", DefectsOfAnswers::hidesInactive),
        must("okta-spec-08-duplicate", "was answered 201", DefectsOfAnswers::duplicateIsCreated),
        must("validator-patch-disable", "instead of", DefectsOfRequests::patchStoresNothing),
        must("validator-delete-user", "must be gone", DefectsOfAnswers.deletedIsReadable()),
        must("rfc-error-not-found", "not a number", DefectsOfAnswers::errorStatusAsNumber),
        must("rfc-error-unauthorized", "WWW-Authenticate", DefectsOfAnswers::noChallenge),
        must("rfc-if-match", "another than the client", DefectsOfRequests::conditionIsIgnored),
        must("rfc-sort", "does not sort", DefectsOfRequests::sortIsIgnored));
  }

  private static Arguments must(String id, String words, Behaviour defect) {
    return arguments(id, Severity.MUST, words, defect);
  }

  private static Suite suiteOf(String id) {
    return Suite.valueOf(id.substring(0, id.indexOf('-')).toUpperCase(Locale.ROOT));
  }
}
