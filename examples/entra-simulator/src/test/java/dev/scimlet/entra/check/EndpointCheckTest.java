package dev.scimlet.entra.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.client.TenantUrl;
import dev.scimlet.examples.server.ScimletServer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An endpoint that does everything right")
class EndpointCheckTest {

  private static final String TOKEN = "a-token-for-checks-1";

  private ScimletServer server;

  @BeforeEach
  void start() {
    server = ScimletServer.builder(TOKEN).port(0).start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void isAllGreenTwiceAndAsBefore(Suite suite) {
    keep("before@example.com");
    for (int seed = 1; seed <= 2; seed++) {
      CheckReport report = check(seed).suites(suite).run();

      assertThat(report.failures()).as(report.text()).isEmpty();
      assertThat(report.isReady()).isTrue();
      assertThat(report.leftBehind()).isEmpty();
      assertThat(report.results())
          .filteredOn(result -> !result.check().id().equals("entra-https"))
          .allMatch(result -> result.outcome() == Outcome.PASSED, report.verboseText());
    }
    assertThat(ids("/Users")).hasSize(1);
    assertThat(ids("/Groups")).isEmpty();
  }

  @Test
  void everyCheckHasItsOwnIdAndSaysWhoAsksForIt() {
    List<Check> all = new ArrayList<>();
    for (Suite suite : Suite.values()) {
      all.addAll(suite.checks());
    }
    Set<String> ids = new HashSet<>();

    assertThat(all).allMatch(check -> ids.add(check.id()), "an id of its own");
    assertThat(all).allMatch(check -> check.id().matches("(entra|okta|validator|rfc)-[a-z0-9-]+"));
    assertThat(all).noneMatch(check -> check.title().isBlank() || check.source().isBlank());
  }

  @Test
  void resultsAreSeenAsTheyCome() {
    List<String> seen = new ArrayList<>();
    EndpointCheck check = check(1).suites(Suite.RFC).watch(result -> seen.add(result.check().id()));
    CheckReport report = check.run();

    assertThat(seen).hasSize(check.size()).hasSameSizeAs(report.results());
  }

  @Test
  void anEndpointThatAsksForPatienceGetsIt() {
    AtomicInteger requests = new AtomicInteger();
    try (ScimClient client = client();
        FaultyEndpoint busy =
            FaultyEndpoint.start(
                asked ->
                    requests.incrementAndGet() % 5 == 0
                        ? Answered.error(429).withHeader("Retry-After", "0")
                        : new Upstream(client).send(asked))) {
      CheckReport report = EndpointCheck.of(busy.url(), TOKEN).suites(Suite.ENTRA).run();

      assertThat(report.isReady()).as(report.text()).isTrue();
      assertThat(report.failures())
          .singleElement()
          .extracting(failure -> failure.check().id())
          .isEqualTo("entra-parallel-requests");
      assertThat(report.leftBehind()).isEmpty();
    }
    assertThat(ids("/Users")).isEmpty();
  }

  @Test
  void aRefusedTokenIsSaidOnce() {
    CheckReport report =
        EndpointCheck.of(TenantUrl.parse(server.url().toString()), "another-token-1").run();

    assertThat(report.ending()).isEqualTo(Ending.REFUSED);
    assertThat(report.results()).isEmpty();
    assertThat(report.isReady()).isFalse();
    assertThat(report.text()).contains("401").contains("NOT READY").doesNotContain("another-token");
  }

  @Test
  void anEndpointThatIsNotThereIsSaidOnce() {
    URI url = server.url();
    server.close();
    CheckReport report = EndpointCheck.of(TenantUrl.parse(url.toString()), TOKEN).run();

    assertThat(report.ending()).isEqualTo(Ending.UNREACHABLE);
    assertThat(report.text()).contains("Nobody answers at " + url);
    assertThat(report.junitXml()).contains("errors=\"1\"").contains("Nobody answers");
  }

  @Test
  void anEndpointThatDiesOnTheWayEndsTheRun() {
    CheckReport report =
        check(1)
            .suites(Suite.ENTRA)
            .watch(
                result -> {
                  if (result.check().id().equals("entra-create-user")) {
                    server.close();
                  }
                })
            .run();

    assertThat(report.ending()).isEqualTo(Ending.UNREACHABLE);
    assertThat(report.results()).isNotEmpty().hasSizeLessThan(Suite.ENTRA.checks().size());
    assertThat(report.text()).contains("any more");
  }

  private EndpointCheck check(int seed) {
    return EndpointCheck.of(TenantUrl.parse(server.url().toString()), TOKEN)
        .random(new Random(seed));
  }

  private void keep(String userName) {
    try (ScimClient client = client()) {
      Exchange kept = client.send(ScimCall.of("POST", "/Users", Json.object("userName", userName)));
      assertThat(kept.status()).isEqualTo(201);
    }
  }

  private List<String> ids(String collection) {
    try (ScimClient client = client()) {
      return new SearchAnswer(
              new Answer(client.send(ScimCall.of("GET", collection + "?count=1000"))))
          .ids();
    }
  }

  private ScimClient client() {
    return ScimClient.open(server.url(), TOKEN, Duration.ofSeconds(10));
  }
}
