package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.store.Guarantee;
import dev.scimlet.store.Guarantees;
import dev.scimlet.store.Query;
import dev.scimlet.store.QueryResult;
import dev.scimlet.store.QueryResult.Reached;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7644 §3.4.2: no query makes the server read without end")
class QueryBoundsTest {

  private static final int MAX_SCAN = 250;

  /** Has as many users as it is told, makes them one by one, and counts those that are read. */
  private static final class Endless extends MinimalStore {

    private final Reached reached;
    private final int users;
    private int read;
    private int closed;

    Endless(Reached reached, int users) {
      this.reached = reached;
      this.users = users;
    }

    @Override
    public QueryResult query(StoreContext context, Query query) {
      Stream<StoredResource> rows =
          IntStream.range(0, query.resourceType().equals("User") ? users : 0)
              .mapToObj(
                  number -> {
                    read++;
                    return user(query, number);
                  })
              .onClose(() -> closed++);
      return switch (reached) {
        case CANDIDATES -> QueryResult.candidates(rows, query.filter());
        case FILTERED -> QueryResult.filtered(rows);
        case SORTED -> QueryResult.sorted(rows);
        case PAGED ->
            QueryResult.page(rows.limit(query.page().limit()).toList(), OptionalLong.of(users));
      };
    }

    private static StoredResource user(Query query, int number) {
      ScimObject body =
          ScimObject.builder().put("userName", ScimString.of("user" + number)).build();
      return StoredResource.of(
          new ResourceKey(query.resourceType(), "id" + (1_000_000_000 + number)),
          new Version("1"),
          Resource.of(TestServer.USER, body));
    }

    @Override
    public Guarantees guarantees(String resourceType) {
      return Guarantees.of(Guarantee.values()).withMaxScan(MAX_SCAN);
    }
  }

  static Stream<Arguments> readings() {
    return Stream.of(Reached.CANDIDATES, Reached.FILTERED, Reached.SORTED)
        .flatMap(
            reached ->
                Stream.of(
                    Arguments.of(reached, "/Users?count=0"),
                    Arguments.of(reached, "/Users?count=2&attributes=id"),
                    Arguments.of(reached, "/Users?filter=userName+sw+%22u%22&count=2"),
                    Arguments.of(reached, "/Users?sortBy=userName&attributes=id"),
                    Arguments.of(reached, "/Users?startIndex=2147483647&count=2")));
  }

  @ParameterizedTest
  @MethodSource("readings")
  @Tag("7644-3.4.2.1-2")
  void whoReadsOnAndOnIsTold(Reached reached, String target) {
    Endless store = new Endless(reached, 1_000_000);
    ScimResponse response = TestServer.over(store).get(target);

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("tooMany");
    assertThat(store.read).isBetween(MAX_SCAN, MAX_SCAN + 1);
    assertThat(store.closed).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("readings")
  void asManyAsMayBeAreRead(Reached reached, String target) {
    Endless store = new Endless(reached, MAX_SCAN);
    ScimResponse response = TestServer.over(store).get(target);

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).get("totalResults")).isEqualTo(ScimNumber.of(MAX_SCAN));
    assertThat(store.read).isEqualTo(MAX_SCAN);
  }

  @Test
  void aFinishedPageIsNoReading() {
    ScimResponse response =
        TestServer.over(new Endless(Reached.PAGED, 1_000_000)).get("/Users?count=2");

    assertThat(body(response).getValues("Resources")).hasSize(2);
    assertThat(body(response).get("totalResults")).isEqualTo(ScimNumber.of(1_000_000));
  }

  @Test
  void aPageByCursorReadsRowsInOrderUntilItIsFull() {
    Endless store = new Endless(Reached.SORTED, 1_000_000);
    ScimResponse response = TestServer.over(store).get("/Users?cursor&count=2&attributes=id");

    assertThat(body(response).getValues("Resources")).hasSize(2);
    assertThat(store.read).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(
      value = Reached.class,
      names = {"CANDIDATES", "FILTERED"})
  void aPageByCursorOutOfAnyOrderReadsAll(Reached reached) {
    ScimResponse response =
        TestServer.over(new Endless(reached, 1_000_000)).get("/Users?cursor&count=2");

    assertThat(body(response).getString("scimType")).isEqualTo("tooMany");
  }

  @Test
  void whatIsInMemoryMayBeReadInMillions() {
    assertThat(InMemoryResourceStore.of(TestServer.USER).guarantees("User").maxScan())
        .isGreaterThanOrEqualTo(1_000_000);
  }
}
