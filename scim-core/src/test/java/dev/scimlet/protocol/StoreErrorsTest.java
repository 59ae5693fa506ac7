package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.resource.Resource;
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
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7644 §3.12: what a store throws becomes a SCIM error")
class StoreErrorsTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"}";
  private static final int MAX_SCAN = 3;

  /** The least a store can be, which fails on demand. */
  private static final class FailingStore implements ResourceStore {

    private final ResourceStore kept = InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
    private @Nullable RuntimeException failure;
    private int failures = Integer.MAX_VALUE;
    private int calls;

    @Override
    public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
      return kept.get(context, key, wanted);
    }

    @Override
    public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
      failIfTold();
      return kept.insert(context, key, body);
    }

    @Override
    public StoredResource replace(
        StoreContext context, ResourceKey key, Resource body, Version expected) {
      failIfTold();
      return kept.replace(context, key, body, expected);
    }

    @Override
    public void delete(StoreContext context, ResourceKey key, Version expected) {
      failIfTold();
      kept.delete(context, key, expected);
    }

    @Override
    public QueryResult query(StoreContext context, Query query) {
      if (query.resourceType().equals(TestServer.USER.name())) {
        failIfTold();
      }
      Query all =
          new Query(
              query.resourceType(),
              null,
              query.sort(),
              query.page(),
              query.total(),
              query.wanted());
      return QueryResult.everything(kept.query(context, all).rows(), query);
    }

    @Override
    public Guarantees guarantees(String resourceType) {
      return Guarantees.of(Guarantee.values()).withMaxScan(MAX_SCAN);
    }

    private void failIfTold() {
      calls++;
      if (failure != null && calls <= failures) {
        throw failure;
      }
    }
  }

  private final FailingStore store = new FailingStore();
  private final TestServer server = TestServer.over(store);
  private final String path = "/Users/" + server.user("bjensen");

  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of(new StoreException.NotFound(), 404, null, null),
        Arguments.of(new StoreException.Exists(), 409, "uniqueness", null),
        Arguments.of(new StoreException.Uniqueness("userName"), 409, "uniqueness", null),
        Arguments.of(new StoreException.Unavailable(Duration.ofSeconds(17), null), 503, null, "17"),
        Arguments.of(new StoreException.Unavailable(Duration.ZERO, null), 503, null, "1"),
        Arguments.of(new StoreException.TooCostly(), 400, "tooMany", null),
        Arguments.of(new StoreException.Refused(422, "Not on Sundays."), 422, null, null),
        Arguments.of(new StoreException.Refused(403, "Not yours."), 403, null, null),
        Arguments.of(
            new StoreException.Refused(400, ScimType.MUTABILITY, "Kept by payroll."),
            400,
            "mutability",
            null),
        Arguments.of(new IllegalStateException("jdbc:secret"), 500, null, null));
  }

  @ParameterizedTest
  @MethodSource("failures")
  @Tag("7644-3.12-3")
  @Tag("7644-3.12-5")
  void everyWriteAnswersIt(
      RuntimeException failure, int status, @Nullable String type, @Nullable String retryAfter) {
    fail(failure, Integer.MAX_VALUE);

    for (ScimResponse response :
        new ScimResponse[] {
          server.post("/Users", USER.replace("bjensen", "other")),
          server.put(path, USER.replace("bjensen", "other")),
          server.patch(path, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}"),
          server.delete(path)
        }) {
      assertThat(response.status()).isEqualTo(status);
      assertThat(body(response).getString("scimType")).isEqualTo(type);
      assertThat(response.headers().get("Retry-After")).isEqualTo(retryAfter);
      assertThat(body(response).toString()).doesNotContain("secret", "Exception");
    }
  }

  @Test
  @Tag("7644-7.5.2-1")
  void aFilterWithSensitiveDataIsRefusedAsTheHostSays() {
    String detail = "Search by POST for this.";
    fail(new StoreException.Refused(403, ScimType.SENSITIVE, detail), Integer.MAX_VALUE);

    ScimResponse response = server.get("/Users?filter=title+eq+%22secret%22");

    assertThat(response.status()).isEqualTo(403);
    assertThat(body(response))
        .isEqualTo(
            TestServer.json(
                """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:Error"], "status": "403",
                 "scimType": "sensitive", "detail": "Search by POST for this."}"""));
  }

  @Test
  void theAttributeThatIsTakenIsNamed() {
    fail(new StoreException.Uniqueness("userName"), 1);

    assertThat(body(server.post("/Users", USER)).getString("detail")).contains("userName");
  }

  @Test
  void theWordsOfARefusalReachTheClient() {
    fail(new StoreException.Refused(422, "Not on Sundays."), 1);

    assertThat(body(server.post("/Users", USER)).getString("detail")).isEqualTo("Not on Sundays.");
  }

  @Test
  void aSearchThatFailsIsAnsweredToo() {
    fail(new StoreException.Unavailable(Duration.ofMinutes(2), null), 1);

    ScimResponse response = server.get("/Users");

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("Retry-After", "120");
  }

  static Stream<RuntimeException> losses() {
    return Stream.of(new StoreException.VersionMismatch(), new StoreException.Conflict(null));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aWriteThatLostARaceRunsAgain(RuntimeException loss) {
    fail(loss, 3);

    ScimResponse response =
        server.patch(path, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}");

    assertThat(response.status()).isEqualTo(200);
    assertThat(store.calls).isEqualTo(4);
    assertThat(body(server.get(path)).getString("title")).isEqualTo("Guide");
  }

  @ParameterizedTest
  @MethodSource("losses")
  void aWriteThatLosesEightTimesIsPutOff(RuntimeException loss) {
    fail(loss, Integer.MAX_VALUE);

    ScimResponse response =
        server.patch(path, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}");

    assertThat(response.status()).isEqualTo(503);
    assertThat(response.headers()).containsEntry("Retry-After", "1");
    assertThat(store.calls).isEqualTo(8);
  }

  @Test
  @Tag("7644-3.14-3")
  void whoNamesTheVersionLosesAtOnce() {
    String version = String.valueOf(server.get(path).headers().get("ETag"));
    fail(new StoreException.VersionMismatch(), Integer.MAX_VALUE);

    ScimResponse response =
        server.send(
            ScimRequest.of("PUT", path)
                .withHeader("If-Match", version)
                .withBody(USER.replace("bjensen", "other")));

    assertThat(response.status()).isEqualTo(412);
    assertThat(store.calls).isEqualTo(1);
  }

  @Test
  @Tag("7644-3.4.2.1-2")
  void aScanBeyondTheStoresBoundIsRefused() {
    server.user("b");
    server.user("c");
    assertThat(server.get("/Users?filter=title+pr").status()).isEqualTo(200);

    server.user("d");
    ScimResponse response = server.get("/Users?filter=title+pr");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("tooMany");
  }

  @Test
  void theListenerSeesWhatTheClientDoesNot() {
    RuntimeException bug = new IllegalStateException("jdbc:secret");
    fail(bug, 1);

    server.post("/Users", USER);

    assertThat(server.lastEvent().status()).isEqualTo(500);
    assertThat(server.lastEvent().failure()).isSameAs(bug);
  }

  private void fail(RuntimeException failure, int times) {
    store.failure = failure;
    store.failures = times;
    store.calls = 0;
  }
}
