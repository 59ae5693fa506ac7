package dev.scimlet.entra.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.examples.server.ScimletServer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An endpoint that lacks what it may lack")
class OptionalPartsTest {

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

  @Test
  void behindAProxyNothingFails() {
    CheckReport report = check((asked, upstream) -> upstream.send(asked));

    assertThat(report.failures()).as(report.text()).isEmpty();
  }

  @Test
  void groupsMayBeMissing() {
    CheckReport report =
        check(
            (asked, upstream) ->
                asked.target().startsWith("/Groups") ? Answered.error(404) : upstream.send(asked));

    assertThat(report.failures()).as(report.text()).isEmpty();
    assertThat(report.isReady()).isTrue();
    assertThat(report.results())
        .filteredOn(result -> result.check().id().contains("group"))
        .noneMatch(result -> result.outcome() == Outcome.FAILED)
        .anyMatch(result -> result.skipped().contains("no groups"));
  }

  @Test
  void membersMayBeShownWithTheUserAlone() {
    CheckReport report =
        check(
            (asked, upstream) -> {
              Answered answered = upstream.send(asked);
              return asked.is("GET", "/Groups/")
                  ? answered.edit(group -> group.remove("members"))
                  : answered;
            });

    assertThat(report.failures()).as(report.text()).isEmpty();
  }

  @Test
  void theValidatorHasADefaultSchema() {
    CheckReport report =
        check(
            (asked, upstream) ->
                asked.is("GET", "/Schemas") ? Answered.error(404) : upstream.send(asked),
            Suite.VALIDATOR);

    assertThat(report.failures()).as(report.text()).isEmpty();
  }

  @Test
  void aFilterMayBeDeclined() {
    CheckReport report =
        check(
            (asked, upstream) ->
                asked.target().contains("title+gt")
                    ? Answered.error(400).edit(error -> error.put("scimType", "invalidFilter"))
                    : upstream.send(asked),
            Suite.RFC);

    assertThat(report.failures()).as(report.text()).isEmpty();
    assertThat(report.results())
        .filteredOn(result -> result.check().id().equals("rfc-filter-operators"))
        .allMatch(result -> result.skipped().contains("title gt"));
  }

  @Test
  void theScimTypeOfMostErrorsMayBeMissing() {
    CheckReport report =
        check(
            (asked, upstream) -> {
              Answered answered = upstream.send(asked);
              return answered.status() == 400 && !asked.target().contains("filter=")
                  ? answered.edit(error -> error.remove("scimType"))
                  : answered;
            },
            Suite.RFC);

    assertThat(report.failures()).as(report.text()).isEmpty();
  }

  @Test
  void namesOfDeletedUsersMayBeKept() {
    Set<String> names = ConcurrentHashMap.newKeySet();
    CheckReport report =
        check(
            (asked, upstream) -> {
              Answered answered = upstream.send(asked);
              return asked.is("POST", "/Users")
                      && answered.status() == 201
                      && !names.add(asked.body().path("userName").stringValue(""))
                  ? Answered.error(409)
                  : answered;
            },
            Suite.RFC);

    assertThat(report.failures()).as(report.text()).isEmpty();
  }

  @Test
  void rolesMayBeMissing() {
    CheckReport report =
        check(
            (asked, upstream) -> {
              if (asked.method().equals("PATCH") && asked.body().toString().contains("\"roles")) {
                return Answered.error(400);
              }
              Answered answered = upstream.send(asked);
              return asked.is("GET", "/Schemas")
                  ? answered.withText(answered.text().replace("\"roles\"", "\"parts\""))
                  : answered;
            },
            Suite.ENTRA);

    assertThat(report.failures()).as(report.text()).isEmpty();
  }

  @Test
  void whatCannotBeDeletedIsReported() {
    CheckReport report =
        check(
            (asked, upstream) ->
                asked.method().equals("DELETE") ? Answered.error(501) : upstream.send(asked),
            Suite.OKTA);

    assertThat(report.leftBehind()).isNotEmpty().allMatch(each -> each.startsWith("/"));
    assertThat(report.text()).contains("could not delete");
  }

  private static CheckReport check(Behaviour behaviour) {
    return check(behaviour, Suite.ENTRA, Suite.OKTA, Suite.VALIDATOR, Suite.RFC);
  }

  private static CheckReport check(Behaviour behaviour, Suite first, Suite... more) {
    try (FaultyEndpoint endpoint =
        FaultyEndpoint.start(asked -> behaviour.answer(asked, new Upstream(client)))) {
      return EndpointCheck.of(endpoint.url(), TOKEN).suites(first, more).run();
    }
  }
}
