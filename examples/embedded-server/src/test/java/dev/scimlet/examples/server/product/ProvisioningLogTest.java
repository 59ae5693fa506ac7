package dev.scimlet.examples.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.Await;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The provisioning log keeps what became of each request")
class ProvisioningLogTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:20:30.400Z");

  private final ProductDatabase database = ProductDatabase.inMemory();
  private final LoggedEngine engine =
      new LoggedEngine(database, LogRetention.standard(), Clock.fixed(NOW, ZoneOffset.UTC));

  @AfterEach
  void stop() {
    engine.close();
    database.close();
  }

  @Test
  void entryTellsWhoDidWhatToWhomAndWithWhichLeniencies() throws Exception {
    String id = engine.createUser("ada@example.com");
    engine.patch(id, "active", "False");

    LogEntry disabled = awaitEntries(2).get(0);

    assertThat(disabled.time()).isEqualTo(NOW);
    assertThat(disabled.client()).isEqualTo("Entra");
    assertThat(disabled.operation()).isEqualTo(LogOperation.PATCH);
    assertThat(disabled.resourceType()).isEqualTo("User");
    assertThat(disabled.target()).isEqualTo(id);
    assertThat(disabled.targetName()).isEqualTo("ada@example.com");
    assertThat(disabled.effect()).isEqualTo(Effect.DISABLED);
    assertThat(disabled.changed()).containsExactly("active");
    assertThat(disabled.status()).isEqualTo(200);
    assertThat(disabled.repairs())
        .contains(
            new LoggedRepair("OPERATION_CASE", null),
            new LoggedRepair("STRING_FOR_BOOLEAN", "active"));
  }

  @Test
  void deletedUserKeepsTheNameThatItHad() throws Exception {
    String id = engine.createUser("ada@example.com");
    awaitEntries(1);
    engine.send("DELETE", "/Users/" + id, "");

    LogEntry deleted = awaitEntries(2).get(0);

    assertThat(deleted.effect()).isEqualTo(Effect.DELETED);
    assertThat(deleted.targetName()).isEqualTo("ada@example.com");
  }

  @Test
  void refusedRequestIsKeptWithWhatTheClientWasTold() throws Exception {
    engine.createUser("ada@example.com");
    engine.send("POST", "/Users", LoggedEngine.user("ada@example.com"));

    LogEntry refused = awaitEntries(2).get(0);

    assertThat(refused.outcome()).isEqualTo(Outcome.CLIENT_ERROR);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.scimType()).isEqualTo("uniqueness");
    assertThat(refused.detail()).isNotEmpty();
    assertThat(refused.effect()).isEqualTo(Effect.NONE);
  }

  @Test
  void patchThatChangesNothingHasNoEffect() throws Exception {
    String id = engine.createUser("ada@example.com");
    engine.patch(id, "active", "True");

    assertThat(awaitEntries(2).get(0).effect()).isEqualTo(Effect.NONE);
  }

  @Test
  void enablingAgainIsNoDisable() throws Exception {
    String id = engine.createUser("ada@example.com");
    engine.patch(id, "active", "False");
    engine.patch(id, "active", "True");

    assertThat(awaitEntries(3).get(0).effect()).isEqualTo(Effect.ENABLED);
  }

  @Test
  void bulkRequestHasAnEntryForEachChange() throws Exception {
    engine.send(
        "POST",
        "/Bulk",
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:BulkRequest"], "Operations": [
          {"method": "POST", "path": "/Users", "bulkId": "a", "data": {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "ada"}},
          {"method": "POST", "path": "/Users", "bulkId": "b", "data": {
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "bob"}}]}
        """);

    assertThat(awaitEntries(2))
        .allSatisfy(entry -> assertThat(entry.operation()).isEqualTo(LogOperation.BULK))
        .allSatisfy(entry -> assertThat(entry.effect()).isEqualTo(Effect.CREATED))
        .extracting(LogEntry::targetName)
        .containsExactlyInAnyOrder("ada", "bob");
  }

  @Test
  void pagesGoFromTheNewestToTheOldestWithoutGapOrOverlap() throws Exception {
    List<String> ids = IntStream.range(0, 25).mapToObj(i -> engine.createUser("u" + i)).toList();
    awaitEntries(25);

    List<String> seen = new ArrayList<>();
    LogPage page = engine.log().find(LogFilter.everything(), null, 10);
    page.entries().forEach(entry -> seen.add(0, String.valueOf(entry.target())));
    while (page.next() != null) {
      assertThat(page.end()).isEqualTo(LogPage.End.FULL);
      page = engine.log().find(LogFilter.everything(), page.next(), 10);
      page.entries().forEach(entry -> seen.add(0, String.valueOf(entry.target())));
    }

    assertThat(seen).isEqualTo(ids);
    assertThat(page.end()).isEqualTo(LogPage.End.LAST);
  }

  @Test
  void strangersCannotPushOthersOutOfTheLog() throws Exception {
    for (int i = 0; i < Strangers.MOST_A_MINUTE + 5; i++) {
      engine.sendWith("wrong", "GET", "/Users");
    }

    assertThat(awaitEntries(Strangers.MOST_A_MINUTE))
        .allSatisfy(entry -> assertThat(entry.client()).isNull());
    assertThat(engine.log().dropped()).isEqualTo(5);
  }

  @Test
  void everythingIsWrittenBeforeTheLogEnds() {
    for (int i = 0; i < 300; i++) {
      engine.createUser("u" + i);
    }
    engine.close();

    assertThat(engine.log().find(LogFilter.everything(), null, 1000).entries()).hasSize(300);
  }

  @Test
  void requestsDoNotWaitForADatabaseThatDoesNotAnswer() throws Exception {
    int requests = ProvisioningLog.CAPACITY + 2_000;
    try (Handle only = database.jdbi().open()) {
      for (int i = 0; i < requests; i++) {
        engine.search("count=0");
      }
      assertThat(engine.log().dropped()).isPositive();
      assertThat(only.isClosed()).isFalse();
    }
    long kept = requests - engine.log().dropped();
    Activity activity = new Activity(database, Clock.fixed(NOW, ZoneOffset.UTC));
    Await.until(() -> activity.today().number(ActivityKind.REQUEST) == requests);
    engine.close();

    assertThat(count()).isEqualTo(kept);
  }

  private long count() {
    return database
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("select count(*) from provisioning_log")
                    .mapTo(Long.class)
                    .one());
  }

  private List<LogEntry> awaitEntries(int number) throws InterruptedException {
    Await.until(
        () -> engine.log().find(LogFilter.everything(), null, 1_000).entries().size() >= number);
    return engine.log().find(LogFilter.everything(), null, 1_000).entries();
  }
}
