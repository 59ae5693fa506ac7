package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;

@DisplayName("Whatever comes, the engine answers what RFC 7644 has an answer for")
class RandomRequestsTest {

  private static final int RUNS = 10;
  private static final int REQUESTS = 10_000;
  private static final int ROUND_TRIPS = 10;
  private static final String ERROR = "urn:ietf:params:scim:api:messages:2.0:Error";
  private static final Set<String> SCIM_TYPES =
      Stream.of(ScimType.values()).map(ScimType::rfcName).collect(Collectors.toSet());

  private final TestServer server = TestServer.tolerant();

  @RepeatedTest(RUNS)
  @Tag("7644-3.2-3")
  @Tag("7644-3.12-1")
  @Tag("7644-3.12-6")
  @Tag("7644-7.7-1")
  void randomRequestsAreAnsweredInOrder(RepetitionInfo run) {
    long seed = 7644L + run.getCurrentRepetition();
    Random random = new Random(seed);
    RandomRequests requests = new RandomRequests(random);
    for (int i = 0; i < REQUESTS; i++) {
      ScimRequest request = requests.next();
      String sent = text(request);
      ScimRequest again =
          new ScimRequest(
              request.method(),
              request.basePath(),
              request.path(),
              request.query(),
              request.headers(),
              new ByteArrayInputStream(sent.getBytes(StandardCharsets.UTF_8)));
      String where = "seed " + seed + ", request " + i + ": " + request + " " + sent;
      ScimResponse response = server.send(again);
      check(response, where);
      if (response.status() < 400 && !request.method().equals("GET")) {
        afterWrite(request, response, requests, where);
      }
    }
  }

  private void check(ScimResponse response, String where) {
    assertThat(response.status()).as(where).isLessThan(500);
    String body = new String(response.bytes(), StandardCharsets.UTF_8);
    assertThat(body).as(where).doesNotContain(RandomRequests.SECRET);
    assertThat(response.headers().toString()).as(where).doesNotContain(RandomRequests.SECRET);
    if (response.status() >= 400) {
      assertThat(body).as(where).doesNotContain(RandomRequests.MARKER);
      checkError(response, where);
    }
  }

  private static void checkError(ScimResponse response, String where) {
    ScimObject error = ScimJson.read(response.bytes(), JsonLimits.defaults());
    assertThat(response.headers()).as(where).containsEntry("Content-Type", "application/scim+json");
    assertThat(error.getValues("schemas").toString()).as(where).contains(ERROR);
    assertThat(error.getString("status")).as(where).isEqualTo("" + response.status());
    assertThat(error.getString("detail")).as(where).isNotBlank();
    String scimType = error.getString("scimType");
    assertThat(scimType == null || SCIM_TYPES.contains(scimType)).as(where).isTrue();
  }

  private void afterWrite(
      ScimRequest request, ScimResponse response, RandomRequests requests, String where) {
    String target = request.path();
    if (request.method().equals("POST")) {
      target = target + "/" + TestServer.id(response);
      requests.created(target.substring(1));
    }
    ScimResponse stored = server.get(target);
    check(stored, where);
    assertThat(stored.status()).as(where).isEqualTo(request.method().equals("DELETE") ? 404 : 200);
    if (stored.status() == 200 && target.hashCode() % ROUND_TRIPS == 0) {
      changesNothing(target, stored, where);
    }
  }

  /** What a GET answers can be sent back as it is, and changes nothing. */
  private void changesNothing(String target, ScimResponse stored, String where) {
    ScimResponse replaced = server.put(target, new String(stored.bytes(), StandardCharsets.UTF_8));
    assertThat(replaced.status()).as(where + " then " + replaced).isEqualTo(200);
    assertThat(replaced.body()).as(where).isEqualTo(stored.body());
  }

  private static String text(ScimRequest request) {
    try {
      return new String(request.body().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
