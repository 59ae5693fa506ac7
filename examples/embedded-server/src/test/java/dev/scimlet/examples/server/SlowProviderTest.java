package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.signin.SignInOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An OpenID provider that is slow")
class SlowProviderTest {

  private static final int VISITORS = 40;
  private static final int MOST_WAITING = 16;

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void fewWaitForItAndTheThreadsOfTheOthersAreFree() throws Exception {
    try (TestOpenIdProvider provider = TestOpenIdProvider.start();
        ScimletServer server = start(provider)) {
      CountDownLatch held = provider.hold();
      URI door = server.url().resolve("/app/sign-in");
      List<CompletableFuture<HttpResponse<Void>>> visits =
          IntStream.range(0, VISITORS).mapToObj(i -> visit(door)).toList();

      Await.until(() -> answered(visits).count() >= VISITORS - MOST_WAITING);
      assertThat(answered(visits)).containsOnly(503);
      held.countDown();

      assertThat(visits.stream().map(visit -> visit.join().statusCode()).filter(s -> s == 303))
          .hasSize(MOST_WAITING);
    }
  }

  private CompletableFuture<HttpResponse<Void>> visit(URI door) {
    return http.sendAsync(HttpRequest.newBuilder(door).build(), BodyHandlers.discarding());
  }

  private static Stream<Integer> answered(List<CompletableFuture<HttpResponse<Void>>> visits) {
    return visits.stream()
        .filter(CompletableFuture::isDone)
        .map(visit -> visit.join().statusCode());
  }

  private static ScimletServer start(TestOpenIdProvider provider) {
    return ScimletServer.builder("a-token-for-this-test-alone")
        .port(0)
        .signIn(SignInOptions.of(provider.issuer(), TestOpenIdProvider.CLIENT))
        .start();
  }
}
