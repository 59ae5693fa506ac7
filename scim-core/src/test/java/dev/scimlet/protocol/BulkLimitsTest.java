package dev.scimlet.protocol;

import static dev.scimlet.protocol.BulkRequests.USER;
import static dev.scimlet.protocol.BulkRequests.bulk;
import static dev.scimlet.protocol.BulkRequests.group;
import static dev.scimlet.protocol.BulkRequests.json;
import static dev.scimlet.protocol.BulkRequests.message;
import static dev.scimlet.protocol.BulkRequests.post;
import static dev.scimlet.protocol.BulkRequests.put;
import static dev.scimlet.protocol.BulkRequests.statuses;
import static dev.scimlet.protocol.BulkRequests.user;
import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.Version;
import dev.scimlet.value.ScimObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7644 §3.7.4: bounds of bulk requests")
class BulkLimitsTest {

  private static final int BYTES = 2000;

  private final TestServer server =
      TestServer.with(
          builder ->
              builder.limits(
                  EngineLimits.defaults()
                      .withMaxBulkOperations(2)
                      .withJson(JsonLimits.defaults().withDocumentBytes(BYTES))));

  @Test
  @Tag("7644-3.7.4-1")
  void theConfigurationNamesBothLimits() {
    assertThat(body(server.get("/ServiceProviderConfig")).getObject("bulk"))
        .isEqualTo(
            TestServer.json("{\"supported\":true,\"maxOperations\":2,\"maxPayloadSize\":2000}"));
  }

  @Test
  @Tag("7644-3.7.4-2")
  @DisplayName("R21: as many operations as allowed, and one more")
  void r21TooManyOperationsAreRefusedBeforeAnythingHappens() {
    assertThat(bulk(server, user("a", "a"), user("b", "b"))).hasSize(2);

    ScimResponse response =
        server.post("/Bulk", message("", user("c", "c"), user("d", "d"), user("e", "e")));

    assertThat(response.status()).isEqualTo(413);
    assertThat(body(response).getString("status")).isEqualTo("413");
    assertThat(body(response).getString("detail")).contains("maxOperations (2)");
    assertThat(body(server.get("/Users")).getValues("Resources")).hasSize(2);
  }

  @Test
  @Tag("7644-3.7.4-2")
  @Tag("7644-3.7.4-3")
  @DisplayName("R21: as many bytes as allowed, and one more")
  void r21TooManyBytesAreRefused() {
    String message = message("", user("a", "a"));
    String longest = message + " ".repeat(BYTES - message.length());

    assertThat(server.post("/Bulk", longest).status()).isEqualTo(200);
    ScimResponse response = server.post("/Bulk", longest + " ");

    assertThat(response.status()).isEqualTo(413);
    assertThat(body(response).getString("detail")).contains("maxPayloadSize (2000 bytes)");
  }

  @Test
  @Tag("7644-3.7.4-3")
  void whatIsAnnouncedToBeTooLongIsNotRead() throws IOException {
    InputStream unreadable = InputStream.nullInputStream();
    unreadable.close();
    ScimRequest request =
        new ScimRequest(
            "POST", "", "/Bulk", null, Map.of("Content-Length", List.of("4294967296")), unreadable);

    ScimResponse response = server.send(request);

    assertThat(response.status()).isEqualTo(413);
    assertThat(body(response).getString("detail")).contains("maxPayloadSize (2000 bytes)");
  }

  @Test
  void aLengthThatIsNoNumberIsNoReasonToRefuse() {
    ScimRequest request =
        ScimRequest.of("POST", "/Bulk")
            .withHeader("Content-Length", "many")
            .withBody(message("", user("a", "a")));

    assertThat(server.send(request).status()).isEqualTo(200);
  }

  @Test
  @Tag("7644-3.7-2")
  void aHostCanSwitchBulkOff() {
    TestServer without =
        TestServer.with(builder -> builder.limits(EngineLimits.defaults().withoutBulk()));

    assertThat(without.post("/Bulk", message("", user("a", "a"))).status()).isEqualTo(501);
    assertThat(without.get("/Bulk").status()).isEqualTo(501);
    assertThat(body(without.get("/ServiceProviderConfig")).getObject("bulk"))
        .isEqualTo(
            TestServer.json("{\"supported\":false,\"maxOperations\":0,\"maxPayloadSize\":0}"));
  }

  @Test
  @DisplayName("R22: what the deadline leaves no time for is told so")
  void r22AfterTheDeadlineNothingIsBegun() {
    TestClock clock = TestClock.standing();
    TestServer slow =
        slow(
            clock,
            new MinimalStore() {
              @Override
              public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
                clock.advance(Duration.ofSeconds(20));
                return super.insert(context, key, body);
              }
            });

    List<ScimObject> results =
        bulk(slow, user("a", "a"), user("b", "b"), user("c", "c"), user("d", "d"));

    assertThat(statuses(results)).containsExactly("201", "201", "503", "503");
    assertThat(error(results.get(2)).getString("detail")).contains("time");
  }

  @Test
  @DisplayName("R22: a circle that the deadline cuts is taken back all the same")
  void r22AfterTheDeadlineACircleIsTakenBack() {
    TestClock clock = TestClock.standing();
    TestServer slow =
        slow(
            clock,
            new MinimalStore() {
              @Override
              public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
                clock.advance(Duration.ofSeconds(20));
                return super.insert(context, key, body);
              }

              @Override
              public void delete(StoreContext context, ResourceKey key, Version expected) {
                if (!clock.instant().isBefore(context.deadline())) {
                  throw new StoreException.Unavailable(Duration.ofSeconds(1), null);
                }
                super.delete(context, key, expected);
              }
            });

    List<ScimObject> results = bulk(slow, group("a", "A", "bulkId:b"), group("b", "B", "bulkId:a"));

    assertThat(statuses(results)).containsExactly("503", "409");
    assertThat(body(slow.get("/Groups")).getValues("Resources")).isEmpty();
  }

  @Test
  void whatCannotBeTakenBackIsNotSaidToBeGone() {
    TestServer stubborn =
        TestServer.over(
            new MinimalStore() {
              @Override
              public void delete(StoreContext context, ResourceKey key, Version expected) {
                throw new StoreException.Unavailable(Duration.ofSeconds(1), null);
              }
            });

    List<ScimObject> results =
        bulk(stubborn, group("a", "A", "bulkId:b"), group("b", "B", "bulkId:a", "nobody"));

    assertThat(statuses(results)).containsExactly("503", "400");
  }

  @Test
  @DisplayName("R19: a fault of the server costs one operation, and tells nothing")
  void r19AFaultCostsOneOperation() {
    TestServer faulty =
        TestServer.over(
            new MinimalStore() {
              @Override
              public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
                if ("fatal".equals(body.body().getString("userName"))) {
                  throw new IllegalStateException("jdbc:secret");
                }
                return super.insert(context, key, body);
              }
            });

    List<ScimObject> results = bulk(faulty, user("a", "fatal"), user("b", "b"));

    assertThat(statuses(results)).containsExactly("500", "201");
    assertThat(error(results.get(0)).getString("detail"))
        .contains("correlation id")
        .doesNotContain("secret");
  }

  @Test
  @DisplayName("R19: the first operation that failed inside the server is in the event")
  void r19AFaultOfAnOperationIsInTheEvent() {
    TestServer faulty =
        TestServer.over(
            new MinimalStore() {
              @Override
              public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
                throw new IllegalStateException(body.body().getString("userName"));
              }
            });

    bulk(faulty, put("/Users/nobody", USER), user("a", "first"), user("b", "second"));

    assertThat(faulty.lastEvent().status()).isEqualTo(200);
    assertThat(faulty.lastEvent().failure()).hasMessage("first");
    bulk(faulty, put("/Users/nobody", USER));
    assertThat(faulty.lastEvent().failure()).isNull();
  }

  @Test
  @DisplayName("R21: a resource in a bulk request may be as deep as alone, and no deeper")
  void r21AResourceMayBeAsDeepAsAlone() {
    TestServer flat =
        TestServer.with(
            builder ->
                builder.limits(
                    EngineLimits.defaults().withJson(JsonLimits.defaults().withDepth(6))));
    for (int depth = 4; depth <= 8; depth++) {
      String data =
          USER + ",'userName':'u','x':" + "[".repeat(depth - 1) + "1" + "]".repeat(depth - 1);
      int expected = depth <= 6 ? 201 : 400;

      ScimResponse alone = flat.post("/Users", json("{" + data + "}"));
      flat.delete("/Users/" + body(alone).getString("id"));
      ScimResponse inBulk = flat.post("/Bulk", message("", post("/Users", "u", data)));

      assertThat(alone.status()).as("depth %d", depth).isEqualTo(expected);
      assertThat(inBulk.status()).as("depth %d", depth).isEqualTo(depth <= 6 ? 200 : 400);
      if (inBulk.status() == 200) {
        List<ScimObject> results = BulkRequests.results(inBulk);
        assertThat(statuses(results)).containsExactly("201");
        flat.delete("/Users/" + BulkRequests.id(results.get(0)));
      }
    }
  }

  @Test
  void theDeepestThatCanBeAllowedIsNotExceeded() {
    TestServer deep =
        TestServer.with(
            builder ->
                builder.limits(
                    EngineLimits.defaults()
                        .withJson(JsonLimits.defaults().withDepth(JsonLimits.DEEPEST))));

    assertThat(statuses(bulk(deep, user("a", "a")))).containsExactly("201");
  }

  private static TestServer slow(TestClock clock, MinimalStore store) {
    return TestServer.over(
        store,
        builder ->
            builder
                .clock(clock)
                .limits(EngineLimits.defaults().withDeadline(Duration.ofSeconds(30))));
  }

  private static ScimObject error(ScimObject result) {
    return Objects.requireNonNull(result.getObject("response"));
  }
}
