package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The server's health")
class HealthTest {

  private static final String TOKEN = "a-token-for-this-test-alone";

  private final HttpClient http = HttpClient.newHttpClient();
  private final AskedStore store = new AskedStore();

  @Test
  void storeThatAnswersIsUpForAnybody() throws Exception {
    try (ScimletServer server = start()) {
      HttpResponse<String> response = send(server, "GET");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("{\"status\":\"up\"}");
      assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
      assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }
  }

  @Test
  void storeThatIsAwayIsDownWithoutDetailsAndComesBack() throws Exception {
    try (ScimletServer server = start()) {
      store.away.set(true);
      HttpResponse<String> response = send(server, "GET");

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).isEqualTo("{\"status\":\"down\"}");
      assertThat(send(server, "HEAD").statusCode()).isEqualTo(503);

      store.away.set(false);
      assertThat(send(server, "GET").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void storeThatDoesNotAnswerIsDownAndAskedOnce() throws Exception {
    try (ScimletServer server = start()) {
      store.silent.set(true);

      List<CompletableFuture<HttpResponse<String>>> responses =
          Stream.generate(() -> http.sendAsync(request(server, "GET"), BodyHandlers.ofString()))
              .limit(20)
              .toList();

      assertThat(responses)
          .allSatisfy(response -> assertThat(response.get().statusCode()).isEqualTo(503));
      assertThat(store.questions).hasValue(1);

      store.answer.countDown();
    }
  }

  @Test
  void headIsGetWithoutContent() throws Exception {
    try (ScimletServer server = start()) {
      HttpResponse<String> response = send(server, "HEAD");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEmpty();
      assertThat(response.headers().firstValue("Content-Length")).contains("15");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"})
  void otherMethodsAreNotAllowed(String method) throws Exception {
    try (ScimletServer server = start()) {
      HttpResponse<String> response = send(server, method);

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
      assertThat(store.questions).hasValue(0);
    }
  }

  @Test
  void storageIsClosedWithTheServer() {
    AtomicInteger ends = new AtomicInteger();
    ScimletServer server =
        ScimletServer.builder(TOKEN)
            .port(0)
            .storage(types -> OpenStore.of(store, ends::incrementAndGet))
            .start();
    assertThat(ends).hasValue(0);

    server.close();

    assertThat(ends).hasValue(1);
  }

  private ScimletServer start() {
    return ScimletServer.builder(TOKEN).port(0).storage(types -> OpenStore.of(store)).start();
  }

  private HttpResponse<String> send(ScimletServer server, String method) throws Exception {
    return http.send(request(server, method), BodyHandlers.ofString());
  }

  private static HttpRequest request(ScimletServer server, String method) {
    return HttpRequest.newBuilder(server.url().resolve("/health"))
        .timeout(Duration.ofSeconds(30))
        .method(method, BodyPublishers.noBody())
        .build();
  }

  /** Answers that nothing is there, or not, as it is told. */
  private static final class AskedStore implements ResourceStore {

    private final ResourceStore kept =
        InMemoryResourceStore.of(
            ScimletServer.standardResourceTypes().toArray(ResourceType[]::new));

    final AtomicBoolean away = new AtomicBoolean();
    final AtomicBoolean silent = new AtomicBoolean();
    final AtomicInteger questions = new AtomicInteger();
    final CountDownLatch answer = new CountDownLatch(1);

    @Override
    public Guarantees guarantees(String resourceType) {
      return Guarantees.of(Guarantee.COMPARE_AND_SET, Guarantee.UNIQUENESS);
    }

    @Override
    public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
      questions.incrementAndGet();
      if (away.get()) {
        throw new StoreException.Unavailable(Duration.ofSeconds(1), null);
      }
      if (silent.get()) {
        awaitAnswer();
      }
      return kept.get(context, key, wanted);
    }

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      return kept.insert(context, key, body);
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      return kept.replace(context, key, body, expected);
    }

    @Override
    public void delete(StoreContext context, ResourceKey key, Version expected) {
      kept.delete(context, key, expected);
    }

    @Override
    public QueryResult query(StoreContext context, Query query) {
      return kept.query(context, query);
    }

    private void awaitAnswer() {
      try {
        answer.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
