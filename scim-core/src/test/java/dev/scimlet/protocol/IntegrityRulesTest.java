package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.ComparisonKey;
import dev.scimlet.store.Projection;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.ResourceStore;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimNumber;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What keeps data right and servers alive. R11 and R25 are structural: nothing recurses as deep as
 * input says (see the bombs of {@link ErrorTableTest}) and nothing is reflected on. R21 (bulk) is
 * kept by the tests of bulk requests; R24 (an outbox) waits for the feature it is about.
 */
@DisplayName("Security rules R7, R10 to R18, R22: bounds, integrity, concurrency")
class IntegrityRulesTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"";
  private static final int THREADS = 4;

  private final TestServer server = TestServer.tolerant();

  static Stream<TestServer> storesWithAndWithoutGuarantees() {
    return Stream.of(TestServer.tolerant(), TestServer.over(new MinimalStore()));
  }

  @Test
  @Tag("7643-7-9")
  @Tag("7643-4.1.2-8")
  @DisplayName("R7: what cannot be written cannot be written by any verb")
  void r07EveryVerbKeepsReadOnlyAttributes() {
    String adele = server.user("adele");
    String group = server.group("Sales", adele);

    server.put("/Users/" + adele, USER + "adele\",\"groups\":[{\"value\":\"x\"}]}");
    server.patch("/Users/" + adele, "{\"op\":\"replace\",\"value\":{\"groups\":[]}}");
    ScimResponse direct =
        server.patch("/Users/" + adele, "{\"op\":\"remove\",\"path\":\"groups\"}");

    assertThat(direct.status()).isEqualTo(400);
    assertThat(body(server.get("/Users/" + adele)).toString()).contains(group);
  }

  @Test
  @Tag("7643-7-17")
  @DisplayName("R7: a taken userName is refused by every verb")
  @Tag("7644-3.3-7")
  void r07EveryVerbChecksUniqueness() {
    server.user("adele");
    String alex = server.user("alex");

    assertThat(server.post("/Users", USER + "ADELE\"}").status()).isEqualTo(409);
    assertThat(server.put("/Users/" + alex, USER + "Adele\"}").status()).isEqualTo(409);
    assertThat(
            server
                .patch("/Users/" + alex, "{\"op\":\"replace\",\"value\":{\"userName\":\"aDELE\"}}")
                .status())
        .isEqualTo(409);
    assertThat(body(server.get("/Users/" + alex)).getString("userName")).isEqualTo("alex");
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 33})
  @DisplayName("R10: filters nest 32 deep, and no deeper")
  @Tag("7644-3.4.2.2-25")
  void r10FiltersAreBounded(int depth) {
    String filter = "(".repeat(depth) + "title+pr" + ")".repeat(depth);

    assertThat(server.get("/Users?filter=" + filter).status()).isEqualTo(depth > 32 ? 400 : 200);
  }

  @ParameterizedTest
  @ValueSource(ints = {128, 129})
  @DisplayName("R10: filters have 128 terms, and no more")
  @Tag("7644-3.4.2.2-25")
  void r10TermsAreBounded(int terms) {
    String filter = "title+pr" + "+or+title+pr".repeat(terms - 1);

    assertThat(server.get("/Users?filter=" + filter).status()).isEqualTo(terms > 128 ? 400 : 200);
  }

  @Test
  @DisplayName("R12: a body is bounded before it is parsed")
  void r12BodiesAreBounded() {
    String name = "a".repeat(65_536);

    assertThat(server.post("/Users", USER + "x\",\"title\":\"" + name + "\"}").status())
        .isEqualTo(201);
    assertThat(server.post("/Users", USER + "y\",\"title\":\"" + name + "a\"}").status())
        .isEqualTo(400);
    assertThat(server.post("/Users", " ".repeat(5 << 20)).status()).isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\",\"active\":true,\"Active\":false}",
        "\",\"name\":{\"givenName\":\"a\",\"GIVENNAME\":\"b\"}}",
        "\",\"name.givenName\":\"a\",\"name\":{\"givenName\":\"b\"}}"
      })
  @DisplayName("R13: a name that occurs twice is refused, however it is spelled")
  @Tag("7644-3.3-11")
  void r13DuplicatesAreRefused(String rest) {
    ScimResponse response = server.post("/Users", USER + "adele" + rest);

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidSyntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud83d", "\\udc00x"})
  @DisplayName("R14: what is no text is refused")
  void r14NoCharactersAreRefused(String escape) {
    assertThat(server.post("/Users", USER + escape + "\"}").status()).isEqualTo(400);
    assertThat(
            server
                .patch(
                    "/Users/" + server.user("adele"),
                    "{\"op\":\"add\",\"path\":\"title\",\"value\":\"" + escape + "\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  @DisplayName("R15: names are folded by a table of our own")
  void r15FoldingNeedsNoLocale() {
    server.user("m\u0131ke");

    assertThat(body(server.get("/Users?filter=userName+eq+%22mike%22")).get("totalResults"))
        .isEqualTo(ScimNumber.of(0));
    assertThat(server.post("/Users", USER + "STRASSE\"}").status()).isEqualTo(201);
    assertThat(server.post("/Users", USER + "stra\u00dfe\"}").status()).isEqualTo(409);
    assertThat(ComparisonKey.FOLDING_VERSION).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("storesWithAndWithoutGuarantees")
  @DisplayName("R16: concurrent PATCHes of one user lose nothing")
  @Tag("7644-3.14-6")
  void r16NoUpdateIsLost(TestServer any) throws Exception {
    String adele = any.user("adele");

    List<Integer> statuses =
        race(
            40,
            number ->
                any.patch(
                        "/Users/" + adele,
                        "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"e"
                            + number
                            + "@x\"}]}")
                    .status());

    long acknowledged = statuses.stream().filter(status -> status == 200).count();
    assertThat(statuses).isSubsetOf(200, 503);
    assertThat(body(any.get("/Users/" + adele)).getValues("emails")).hasSize((int) acknowledged);
  }

  @Test
  @DisplayName("R16: of writers that name the same version one wins")
  @Tag("7644-3.14-6")
  void r16IfMatchHasOneWinner() throws Exception {
    String adele = server.user("adele");
    String version = server.get("/Users/" + adele).headers().getOrDefault("ETag", "none");

    List<Integer> statuses =
        race(
            20,
            number ->
                server
                    .send(
                        ScimRequest.of("PUT", "/Users/" + adele)
                            .withHeader("If-Match", version)
                            .withBody(USER + "adele\",\"title\":\"t" + number + "\"}"))
                    .status());

    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
  }

  @ParameterizedTest
  @MethodSource("storesWithAndWithoutGuarantees")
  @DisplayName("R17: concurrent changes of members end in the exact set")
  void r17MembershipsAreIdempotent(TestServer any) throws Exception {
    List<String> users = IntStream.range(0, 20).mapToObj(i -> any.user("u" + i)).toList();
    String group = any.group("Sales");

    List<Integer> statuses =
        race(
            40,
            number ->
                any.patch(
                        "/Groups/" + group,
                        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
                            + users.get(number % 20)
                            + "\"}]}")
                    .status());

    assertThat(statuses).containsOnly(204);
    assertThat(body(any.get("/Groups/" + group)).getValues("members")).hasSize(20);
  }

  @ParameterizedTest
  @Tag("7643-7-18")
  @MethodSource("storesWithAndWithoutGuarantees")
  @DisplayName("R18: of concurrent creations of one userName one wins")
  void r18UniquenessHasOneWinner(TestServer any) throws Exception {
    List<Integer> statuses =
        race(
            20,
            number -> any.post("/Users", USER + (number % 2 == 0 ? "a" : "A") + "\"}").status());

    assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
  }

  @Test
  @DisplayName("R22: every store call knows the deadline of its request")
  void r22StoresKnowTheDeadline() {
    Instant now = Instant.parse("2026-01-01T00:00:00Z");
    List<Instant> deadlines = new ArrayList<>();
    ResourceStore store = new DeadlineRecorder(deadlines);
    TestServer timed =
        TestServer.over(
            store,
            builder ->
                builder
                    .clock(Clock.fixed(now, ZoneOffset.UTC))
                    .limits(EngineLimits.defaults().withDeadline(Duration.ofSeconds(7))));

    timed.get("/Users");
    timed.get("/Users/1");

    assertThat(deadlines).isNotEmpty().containsOnly(now.plusSeconds(7));
  }

  private static List<Integer> race(int tasks, IntFunction<Integer> task)
      throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<Integer>> calls = new ArrayList<>();
      IntStream.range(0, tasks).forEach(number -> calls.add(() -> task.apply(number)));
      List<Integer> statuses = new ArrayList<>();
      for (Future<Integer> answer : threads.invokeAll(calls)) {
        statuses.add(answer.get());
      }
      return statuses;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Notes the deadline of every call that reads. */
  private static final class DeadlineRecorder extends MinimalStore {

    private final List<Instant> deadlines;

    DeadlineRecorder(List<Instant> deadlines) {
      this.deadlines = deadlines;
    }

    @Override
    public Optional<StoredResource> get(StoreContext context, ResourceKey key, Projection wanted) {
      deadlines.add(context.deadline());
      return super.get(context, key, wanted);
    }

    @Override
    public QueryResult query(StoreContext context, Query query) {
      deadlines.add(context.deadline());
      return super.query(context, query);
    }

    @Override
    public void delete(StoreContext context, ResourceKey key, Version expected) {
      deadlines.add(context.deadline());
      super.delete(context, key, expected);
    }
  }
}
