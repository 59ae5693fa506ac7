package dev.scimlet.entra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Whatever an endpoint answers, the checks report it")
class GarbageTest {

  private static final String TOKEN = "a-token-for-checks-1";
  private static final List<Integer> STATUSES =
      List.of(200, 200, 200, 201, 201, 204, 302, 400, 404, 409, 418, 500, 503);
  private static final List<String> TYPES =
      List.of("application/scim+json", "text/html", "", "x", "text/plain; charset=no-such-set");
  private static final List<String> BODIES =
      List.of(
          "",
          "<html><body>Welcome</body></html>",
          "[]",
          "[{\"id\":1}]",
          "null",
          "7",
          "\"text\"",
          "{}",
          "{\"id\":7,\"userName\":[],\"emails\":{},\"meta\":3}",
          "{\"id\":\"a/b c\",\"userName\":\"x\",\"emails\":[null,3,[],{}],\"members\":[[],1]}",
          "{\"totalResults\":\"many\",\"Resources\":{\"id\":1}}",
          "{\"totalResults\":1e99,\"Resources\":[null,3,\"x\",[],{\"id\":{}}]}",
          "{\"schemas\":7,\"status\":[],\"detail\":{},\"scimType\":1}",
          "{\"Resources\":[{\"id\":null,\"attributes\":[3,{\"name\":9}]}],\"totalResults\":-5}",
          "{\"patch\":1,\"etag\":{\"supported\":true},\"sort\":{\"supported\":true},"
              + "\"bulk\":{\"supported\":true},\"filter\":{\"supported\":true}}",
          "{\"broken\":",
          "\u0000\u0001\u001B[31m",
          "[".repeat(5000),
          "{\"displayName\":\"" + "x".repeat(200_000) + "\"}");

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void neverThrows(int seed) {
    Random random = new Random(seed);
    try (FaultyEndpoint endpoint = FaultyEndpoint.start(asked -> garbage(random))) {
      CheckReport report = run(endpoint, seed);

      assertThat(report.isReady()).isFalse();
      assertThat(report.ending()).isIn(Ending.COMPLETE, Ending.UNREACHABLE);
      assertReadable(report);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 7, 8, 9, 11, 13, 17, 18})
  void neverThrowsWhenAllAnswersAreAlike(int body) {
    try (FaultyEndpoint endpoint =
        FaultyEndpoint.start(asked -> Answered.of(200, BODIES.get(body)))) {
      CheckReport report = run(endpoint, body);

      assertThat(report.ending()).isEqualTo(Ending.COMPLETE);
      assertThat(report.isReady()).isFalse();
      assertReadable(report);
    }
  }

  @Test
  void brokenConnectionsAreReported() {
    Random random = new Random(1);
    try (FaultyEndpoint endpoint =
        FaultyEndpoint.start(
            asked -> {
              boolean isBroken;
              synchronized (random) {
                isBroken = random.nextInt(3) == 0 && !asked.is("GET", "/ServiceProviderConfig");
              }
              if (isBroken) {
                throw new IllegalStateException("broken on purpose");
              }
              return Answered.error(404);
            })) {
      assertReadable(run(endpoint, 1));
    }
  }

  @Test
  void aTokenThatIsSentBackIsNotShown() {
    try (FaultyEndpoint endpoint =
        FaultyEndpoint.start(
            asked -> Answered.of(500, "{\"headers\":\"" + asked.headers() + "\"}"))) {
      CheckReport report = run(endpoint, 1);

      assertThat(report.text()).contains("[token]").doesNotContain(TOKEN);
      assertThat(report.json()).doesNotContain(TOKEN);
      assertThat(report.junitXml()).doesNotContain(TOKEN);
    }
  }

  @Test
  void nothingIsDeletedThatHasAnotherName() {
    ConcurrentLinkedQueue<Asked> harm = new ConcurrentLinkedQueue<>();
    String foreign = "{\"id\":\"42\",\"userName\":\"boss@example.com\",\"displayName\":\"Board\"}";
    try (FaultyEndpoint endpoint =
        FaultyEndpoint.start(
            asked -> {
              if (asked.target().contains("/42") && !asked.method().equals("GET")) {
                harm.add(asked);
              }
              return asked.method().equals("POST")
                  ? Answered.of(201, foreign)
                  : Answered.of(200, "{\"totalResults\":1,\"Resources\":[" + foreign + "]}");
            })) {
      run(endpoint, 1);

      assertThat(harm).isEmpty();
    }
  }

  private static Answered garbage(Random random) {
    synchronized (random) {
      String body = BODIES.get(random.nextInt(BODIES.size()));
      Answered answered = Answered.of(STATUSES.get(random.nextInt(STATUSES.size())), body);
      return answered.withHeader("Content-Type", TYPES.get(random.nextInt(TYPES.size())));
    }
  }

  private static CheckReport run(FaultyEndpoint endpoint, int seed) {
    return EndpointCheck.of(endpoint.url(), TOKEN)
        .random(new Random(seed))
        .longest(Duration.ofSeconds(10))
        .run();
  }

  private static void assertReadable(CheckReport report) {
    assertThat(report.text()).startsWith("How ready is").doesNotContain("\u001B");
    assertThat(report.verboseText()).hasSizeGreaterThanOrEqualTo(report.text().length());
    JsonNode json = new JsonMapper().readTree(report.json());
    assertThat(json.path("results").size()).isEqualTo(report.results().size());
    assertThatCode(
            () ->
                DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(report.junitXml()))))
        .doesNotThrowAnyException();
  }
}
