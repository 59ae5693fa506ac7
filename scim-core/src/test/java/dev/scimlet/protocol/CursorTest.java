package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 9865: paging by cursor")
class CursorTest {

  private static final CursorKeys KEYS = CursorKeys.of(key(1));

  private final TestServer server =
      TestServer.with(builder -> builder.limits(EngineLimits.defaults().withPageSizes(3, 4)));

  @ParameterizedTest
  @ValueSource(strings = {"cursor", "cursor=", "cursor=&count=3", "count=3&cursor"})
  @Tag("9865-2-1")
  @Tag("9865-2-11")
  void anEmptyCursorIsTheStart(String query) {
    List<String> users = users(server, 5);

    ScimObject page = body(server.get("/Users?" + query));

    assertThat(ids(page)).isEqualTo(users.subList(0, 3));
    assertThat(page.get("itemsPerPage")).isEqualTo(ScimNumber.of(3));
    assertThat(page.contains("startIndex")).isFalse();
    assertThat(page.getString("nextCursor")).isNotEmpty();
  }

  @Test
  @Tag("9865-2-6")
  @Tag("9865-2-7")
  void leadsThroughAllPagesAndEndsAtTheLast() {
    List<String> users = users(server, 7);

    assertThat(walk(server, "/Users?count=2")).isEqualTo(users);
    assertThat(body(server.get("/Users?cursor&count=4")).contains("nextCursor")).isTrue();
  }

  @Test
  @Tag("9865-2-7")
  void aPageThatIsExactlyFullIsTheLast() {
    users(server, 3);

    assertThat(body(server.get("/Users?cursor&count=3")).contains("nextCursor")).isFalse();
  }

  @Test
  @Tag("9865-2-8")
  void leadsBackToTheFirstPage() {
    List<String> users = users(server, 7);
    ScimObject first = body(server.get("/Users?cursor&count=3"));
    assertThat(first.contains("previousCursor")).isFalse();
    ScimObject second = follow("/Users?count=3", first, "nextCursor");
    ScimObject third = follow("/Users?count=3", second, "nextCursor");
    assertThat(ids(third)).isEqualTo(users.subList(6, 7));

    ScimObject secondAgain = follow("/Users?count=3", third, "previousCursor");
    assertThat(ids(secondAgain)).isEqualTo(users.subList(3, 6));
    ScimObject firstAgain = follow("/Users?count=3", secondAgain, "previousCursor");

    assertThat(ids(firstAgain)).isEqualTo(users.subList(0, 3));
    assertThat(firstAgain.contains("previousCursor")).isFalse();
    assertThat(ids(follow("/Users?count=3", firstAgain, "nextCursor")))
        .isEqualTo(users.subList(3, 6));
  }

  @Test
  @Tag("9865-2-7")
  void whoGoesBackToWhereNobodyIsAnyMoreGoesOnFromTheStart() {
    List<String> users = users(server, 5);
    ScimObject second =
        follow("/Users?count=2", body(server.get("/Users?cursor&count=2")), "nextCursor");
    users.subList(0, 2).forEach(id -> server.delete("/Users/" + id));

    ScimObject empty = follow("/Users?count=2", second, "previousCursor");

    assertThat(ids(empty)).isEmpty();
    assertThat(empty.contains("previousCursor")).isFalse();
    assertThat(ids(follow("/Users?count=2", empty, "nextCursor"))).isEqualTo(users.subList(2, 4));
  }

  @Test
  @Tag("9865-2-2")
  void isMadeOfUnreservedCharacters() {
    for (int i = 0; i < 30; i++) {
      server.user("ünï-" + i);
    }
    for (int i = 0; i < 30; i++) {
      String cursor = body(server.get("/Users?cursor&sortBy=userName")).getString("nextCursor");
      assertThat(cursor).matches("[A-Za-z0-9._~-]+");
    }
  }

  @Test
  @Tag("9865-2-3")
  @Tag("9865-2-4")
  void aCountOfZeroOrLessAsksForTheTotalAlone() {
    users(server, 5);
    for (String count : List.of("0", "-1", "-99999999999")) {
      ScimObject list = body(server.get("/Users?cursor&count=" + count));
      assertThat(list.get("totalResults")).isEqualTo(ScimNumber.of(5));
      assertThat(list.getValues("Resources")).isEmpty();
      assertThat(list.names()).doesNotContain("nextCursor", "previousCursor", "startIndex");
    }
    assertThat(
            body(server.get("/Users?cursor&count=0&filter=userName+sw+%22user-1%22"))
                .get("totalResults"))
        .isEqualTo(ScimNumber.of(1));
  }

  @Test
  @Tag("9865-2-5")
  @Tag("9865-2.1-2")
  void aCountAboveTheLimitIsCutOnTheFirstPage() {
    users(server, 6);

    ScimObject page = body(server.get("/Users?cursor&count=100"));

    assertThat(ids(page)).hasSize(4);
    assertThat(ids(follow("/Users?count=100", page, "nextCursor"))).hasSize(2);
  }

  @Test
  @Tag("9865-2.1-1")
  @Tag("9865-2.1-2")
  void anotherCountOnALaterPageIsRefused() {
    users(server, 6);
    String cursor = next("/Users?cursor&count=2");

    requireError(server.get("/Users?count=3&cursor=" + cursor), "invalidCount");
    requireError(server.get("/Users?count=0&cursor=" + cursor), "invalidCount");
    requireError(server.get("/Users?count=x&cursor=" + cursor), "invalidCount");
    assertThat(ids(body(server.get("/Users?cursor=" + cursor)))).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Users?count=2&filter=userName+sw+%22us%22",
        "/Users?count=2&sortBy=userName",
        "/Users?count=2&sortBy=userName&sortOrder=descending",
        "/Groups?count=2",
        "/?count=2"
      })
  @Tag("9865-2-9")
  void isBoundToItsQuery(String other) {
    users(server, 6);
    String cursor = next("/Users?cursor&count=2");

    requireError(server.get(other + "&cursor=" + cursor), "invalidCursor");
  }

  @Test
  @Tag("9865-2-9")
  void theQueryIsComparedAsItIsUnderstood() {
    users(server, 6);
    String cursor = next("/Users?cursor&count=2&filter=userName+sw+%22user%22");

    assertThat(
            server.get("/Users?count=2&filter=USERNAME+++SW+%22user%22&cursor=" + cursor).status())
        .isEqualTo(200);
  }

  @Test
  @Tag("9865-5.2-1")
  @Tag("9865-5.2-4")
  @Tag("9865-5.2-5")
  @DisplayName("R6: a cursor is worth nothing to anybody else, and every refusal is the same")
  void r06IsBoundToTenantClientAndScopes() {
    InMemoryResourceStore store = InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
    AtomicReference<Principal> caller =
        new AtomicReference<>(new Principal("a", "entra", Set.of("read")));
    TestServer shared = as(store, caller);
    users(shared, 6);
    String cursor =
        Objects.requireNonNull(body(shared.get("/Users?cursor&count=2")).getString("nextCursor"));
    String page = "/Users?count=2&cursor=";
    ScimResponse forged = shared.get(page + flipped(cursor));
    requireError(forged, "invalidCursor");

    for (Principal other :
        List.of(
            new Principal("b", "entra", Set.of("read")),
            new Principal("a", "okta", Set.of("read")),
            new Principal("a", "entra", Set.of("read", "more")),
            new Principal("a", "entra", Set.of()))) {
      caller.set(other);
      assertThat(shared.get(page + cursor).body()).isEqualTo(forged.body());
    }
    caller.set(new Principal("a", "entra", Set.of("read")));
    assertThat(shared.get(page + cursor).status()).isEqualTo(200);
  }

  @Test
  @Tag("9865-5.2-2")
  @Tag("9865-5.2-3")
  void everyPageIsAuthorized() {
    AtomicBoolean permitted = new AtomicBoolean(true);
    TestServer guarded =
        TestServer.with(
            builder -> builder.authorizer((principal, action, type, id) -> permitted.get()));
    users(guarded, 6);
    String cursor = body(guarded.get("/Users?cursor&count=2")).getString("nextCursor");
    permitted.set(false);

    assertThat(guarded.get("/Users?count=2&cursor=" + cursor).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%20", "AAAA", "VZUTiyhEQJ94IR", "%00", "%C3%A9"})
  @Tag("9865-2.1-1")
  @Tag("9865-5.2-4")
  void whatIsNoCursorIsRefused(String cursor) {
    requireError(server.get("/Users?cursor=" + cursor), "invalidCursor");
  }

  @Test
  @Tag("9865-5.2-4")
  void everyChangedCharacterIsNoticed() {
    users(server, 6);
    String cursor = next("/Users?cursor&count=2");
    for (int i = 0; i < cursor.length() - 1; i++) {
      char changed = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String forged = cursor.substring(0, i) + changed + cursor.substring(i + 1);
      requireError(server.get("/Users?count=2&cursor=" + forged), "invalidCursor");
    }
    requireError(server.get("/Users?count=2&cursor=" + "A".repeat(9000)), "invalidCursor");
  }

  @Test
  @Tag("9865-2.1-1")
  void expires() {
    TestClock clock = TestClock.standing();
    TestServer timed =
        TestServer.with(
            builder ->
                builder
                    .clock(clock)
                    .cursors(CursorSettings.of(KEYS).withTimeout(Duration.ofSeconds(60))));
    users(timed, 6);
    String target =
        "/Users?count=2&cursor=" + body(timed.get("/Users?cursor&count=2")).getString("nextCursor");

    clock.advance(Duration.ofSeconds(60));
    assertThat(timed.get(target).status()).isEqualTo(200);
    clock.advance(Duration.ofSeconds(1));
    requireError(timed.get(target), "expiredCursor");
  }

  @Test
  void keysCanBeExchangedAndShared() {
    InMemoryResourceStore store = InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
    TestServer old = keyed(store, CursorKeys.of(key(1)));
    TestServer both = keyed(store, CursorKeys.of(key(2)).andPrevious(key(1)));
    TestServer young = keyed(store, CursorKeys.of(key(2)));
    users(old, 6);
    String first =
        "/Users?count=2&cursor=" + body(old.get("/Users?cursor&count=2")).getString("nextCursor");

    assertThat(keyed(store, CursorKeys.of(key(1))).get(first).status()).isEqualTo(200);
    requireError(young.get(first), "invalidCursor");
    String second = "/Users?count=2&cursor=" + body(both.get(first)).getString("nextCursor");
    assertThat(young.get(second).status()).isEqualTo(200);
  }

  @Test
  void aKeyHas32Bytes() {
    assertThatThrownBy(() -> CursorKeys.of(new byte[16]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(CursorKeys.random().bytes()).hasSize(1);
    assertThat(CursorKeys.random().toString()).isEqualTo("CursorKeys[1]");
    assertThatThrownBy(() -> CursorSettings.of(KEYS).withTimeout(Duration.ofMillis(900)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("9865-2.2-1")
  void theOrderIsThatOfSortBy() {
    for (String name : List.of("d", "b", "e", "a", "c")) {
      server.user(name);
    }
    List<String> ascending = walk(server, "/Users?count=2&sortBy=userName");
    List<String> descending = walk(server, "/Users?count=2&sortBy=userName&sortOrder=descending");

    assertThat(ascending)
        .isEqualTo(ids(body(server.get("/Users?count=4&sortBy=userName&startIndex=1")), ascending));
    assertThat(descending).containsExactlyElementsOf(reversed(ascending));
  }

  @Test
  @Tag("9865-2.4-1")
  @Tag("9865-2.4-2")
  @Tag("9865-2.3-1")
  void withoutAParameterThePageIsOneByPosition() {
    users(server, 5);

    assertThat(body(server.get("/Users")).names())
        .contains("startIndex")
        .doesNotContain("nextCursor");
  }

  @Test
  @Tag("9865-2.4-3")
  void aCursorAndAPositionContradictEachOther() {
    requireError(server.get("/Users?cursor&startIndex=1"), "invalidValue");
  }

  @Test
  @Tag("9865-4-1")
  @Tag("9865-5.3-1")
  void isAnnounced() {
    ScimObject pagination =
        Objects.requireNonNull(body(server.get("/ServiceProviderConfig")).getObject("pagination"));

    assertThat(pagination)
        .isEqualTo(
            TestServer.json(
                "{\"cursor\":true,\"index\":true,\"defaultPaginationMethod\":\"index\","
                    + "\"defaultPageSize\":3,\"maxPageSize\":4,\"cursorTimeout\":3600}"));
  }

  @Test
  @Tag("9865-2-10")
  void theTotalIsLeftOutWhenNobodyCounted() {
    users(server, 5);

    assertThat(body(server.get("/Users?cursor")).get("totalResults")).isEqualTo(ScimNumber.of(5));
    assertThat(body(server.get("/Users?cursor&filter=userName+pr")).contains("totalResults"))
        .isFalse();
  }

  @Test
  void goesOnWhereTheLastPageEndedThoughItsResourcesAreGone() {
    List<String> users = users(server, 6);
    ScimObject first = body(server.get("/Users?cursor&count=2"));
    users.subList(0, 3).forEach(id -> server.delete("/Users/" + id));

    assertThat(ids(follow("/Users?count=2", first, "nextCursor"))).isEqualTo(users.subList(3, 5));
  }

  @Test
  void worksOverAStoreThatDoesNothingOfIt() {
    TestServer plain = TestServer.over(new MinimalStore());
    List<String> users = users(plain, 7);

    assertThat(walk(plain, "/Users?count=2")).isEqualTo(users);
    assertThat(walk(plain, "/Users?count=2&sortBy=userName&sortOrder=descending"))
        .isEqualTo(reversed(users));
  }

  @Test
  void aValueOfAnyLengthFitsIntoACursor() {
    for (int i = 0; i < 4; i++) {
      String title = "\uD83D\uDE00".repeat(5000) + i;
      server.post(
          "/Users",
          "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"u"
              + i
              + "\",\"title\":\""
              + title
              + "\"}");
    }

    assertThat(walk(server, "/Users?count=1&sortBy=title")).hasSize(4).doesNotHaveDuplicates();
    assertThat(next("/Users?cursor&count=1&sortBy=title")).hasSizeLessThan(2000);
  }

  private ScimObject follow(String target, ScimObject page, String link) {
    return body(server.get(target + "&cursor=" + Objects.requireNonNull(page.getString(link))));
  }

  private String next(String target) {
    return Objects.requireNonNull(body(server.get(target)).getString("nextCursor"));
  }

  static List<String> walk(TestServer server, String target) {
    List<String> all = new ArrayList<>();
    @Nullable String cursor = "";
    while (cursor != null) {
      ScimResponse response = server.get(target + "&cursor=" + cursor);
      assertThat(response.status()).as(response.toString()).isEqualTo(200);
      all.addAll(ids(body(response)));
      cursor = body(response).getString("nextCursor");
    }
    return all;
  }

  static List<String> users(TestServer server, int number) {
    List<String> users = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      users.add(server.user("user-" + i));
    }
    return users;
  }

  static List<String> ids(ScimObject list) {
    List<String> ids = new ArrayList<>();
    for (ScimValue resource : list.getValues("Resources")) {
      ids.add(Objects.requireNonNull(((ScimObject) resource).getString("id")));
    }
    return ids;
  }

  /** A page of four, and the fifth by what is expected. */
  private static List<String> ids(ScimObject page, List<String> expected) {
    List<String> ids = ids(page);
    ids.add(expected.get(expected.size() - 1));
    return ids;
  }

  private static List<String> reversed(List<String> list) {
    List<String> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static void requireError(ScimResponse response, String scimType) {
    assertThat(response.status()).as(response.toString()).isEqualTo(400);
    assertThat(body(response).get("scimType")).isEqualTo(ScimString.of(scimType));
  }

  private static String flipped(String cursor) {
    int middle = cursor.length() / 2;
    char other = cursor.charAt(middle) == 'A' ? 'B' : 'A';
    return cursor.substring(0, middle) + other + cursor.substring(middle + 1);
  }

  private static TestServer as(InMemoryResourceStore store, AtomicReference<Principal> caller) {
    return TestServer.over(
        store,
        builder ->
            builder
                .cursors(CursorSettings.of(KEYS))
                .authenticator(request -> Optional.ofNullable(caller.get())));
  }

  private static TestServer keyed(InMemoryResourceStore store, CursorKeys keys) {
    return TestServer.over(store, builder -> builder.cursors(CursorSettings.of(keys)));
  }

  private static byte[] key(int fill) {
    byte[] key = new byte[CursorKeys.BYTES];
    Arrays.fill(key, (byte) fill);
    return key;
  }
}
