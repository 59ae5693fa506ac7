package dev.scimlet.protocol;

import static dev.scimlet.protocol.BulkRequests.bulk;
import static dev.scimlet.protocol.BulkRequests.delete;
import static dev.scimlet.protocol.BulkRequests.group;
import static dev.scimlet.protocol.BulkRequests.id;
import static dev.scimlet.protocol.BulkRequests.patch;
import static dev.scimlet.protocol.BulkRequests.post;
import static dev.scimlet.protocol.BulkRequests.put;
import static dev.scimlet.protocol.BulkRequests.statuses;
import static dev.scimlet.protocol.BulkRequests.user;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.store.StoreException;
import dev.scimlet.value.ScimObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7644 §3.7: listeners learn of the operations of a bulk request")
class BulkEventsTest {

  private final List<ChangeEvent> changes = new ArrayList<>();
  private final KeptPasswords passwords = new KeptPasswords();
  private final TestServer server =
      TestServer.with(builder -> builder.changeListener(changes::add).passwordHandler(passwords));

  @Test
  void eachOperationThatChangesSomethingIsOneChangeInTheOrderOfTheRequest() {
    List<ScimObject> results =
        bulk(
            server,
            user("u", "u"),
            group("g", "G", "bulkId:u"),
            user("again", "U"),
            patch("/Users/bulkId:u", "{'op':'add','path':'title','value':'Guide'}"),
            patch("/Users/bulkId:u", "{'op':'add','path':'title','value':'Guide'}"),
            put("/Users/bulkId:u", BulkRequests.USER + ",'userName':'v'"),
            delete("/Groups/bulkId:g"));

    assertThat(statuses(results)).containsExactly("201", "201", "409", "200", "200", "200", "204");
    String user = id(results.get(0));
    String group = id(results.get(1));
    assertThat(changes)
        .extracting(change -> change.operation() + " " + change.id())
        .containsExactly(
            "CREATED " + user,
            "CREATED " + group,
            "PATCHED " + user,
            "REPLACED " + user,
            "DELETED " + group);
    assertThat(server.eventCount()).isEqualTo(1);
  }

  @Test
  void aCircleIsCreatedAndThenCompleted() {
    List<ScimObject> results =
        bulk(server, group("a", "A", "bulkId:b"), group("b", "B", "bulkId:a"));

    String a = id(results.get(0));
    String b = id(results.get(1));
    assertThat(changes)
        .extracting(change -> change.operation() + " " + change.id())
        .containsExactly("CREATED " + a, "CREATED " + b, "PATCHED " + a);
  }

  /** A listener that was told of a creation is told that it did not last. */
  @Test
  void whatIsTakenBackIsCreatedAndDeleted() {
    passwords.failsToKeep = new StoreException.Unavailable(Duration.ofSeconds(7), null);

    List<ScimObject> results =
        bulk(
            server,
            post("/Users", "u", BulkRequests.USER + ",'userName':'u','password':'secret'"),
            user("v", "v"));

    assertThat(statuses(results)).containsExactly("503", "201");
    assertThat(changes)
        .extracting(ChangeEvent::operation)
        .containsExactly(
            ChangeEvent.Operation.CREATED,
            ChangeEvent.Operation.DELETED,
            ChangeEvent.Operation.CREATED);
    assertThat(changes.get(1).id()).isEqualTo(changes.get(0).id());
    assertThat(server.lastEvent().failure()).isInstanceOf(StoreException.Unavailable.class);
  }
}
