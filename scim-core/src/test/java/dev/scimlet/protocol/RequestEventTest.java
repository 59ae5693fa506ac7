package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7644 §3: each request is one event that says what was wanted and what came of it")
class RequestEventTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"adele\"";
  private static final String DISABLE =
      "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}";

  private final LogCapture log = LogCapture.open();
  private final TestServer server = TestServer.tolerant();
  private final TestServer debug =
      TestServer.with(builder -> builder.eventDetail(EventDetail.DEBUG));

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void itNamesWhatTheClientWantedToDo() {
    String user = "/Users/" + server.user("adele");
    assertThat(server.lastEvent().action()).isEqualTo(Action.CREATE);
    server.get(user);
    assertThat(server.lastEvent().action()).isEqualTo(Action.READ);
    server.get("/Users");
    assertThat(server.lastEvent().action()).isEqualTo(Action.SEARCH);
    server.put(user, USER + "}");
    assertThat(server.lastEvent().action()).isEqualTo(Action.REPLACE);
    server.patch(user, DISABLE);
    assertThat(server.lastEvent().action()).isEqualTo(Action.PATCH);
    server.get("/Schemas");
    assertThat(server.lastEvent().action()).isEqualTo(Action.DISCOVER);
    server.delete(user);
    assertThat(server.lastEvent().action()).isEqualTo(Action.DELETE);
    server.delete(user);
    assertThat(server.lastEvent().action()).isEqualTo(Action.DELETE);
    assertThat(server.lastEvent().status()).isEqualTo(404);
  }

  @Test
  void whatWasNotUnderstoodWantedNothing() {
    server.get("/Nothing");
    assertThat(server.lastEvent().action()).isNull();
    server.delete("/Users");
    assertThat(server.lastEvent().status()).isEqualTo(405);
    assertThat(server.lastEvent().action()).isNull();
    server.send(ScimRequest.of("GET", "/Users").withHeader("Authorization", "Bearer nobody"));
    assertThat(server.lastEvent().status()).isEqualTo(401);
    assertThat(server.lastEvent().action()).isNull();
  }

  @Test
  @DisplayName("R20: without the switch there is no explanation, and no value")
  void r20ValuesNeedASwitch() {
    String user = "/Users/" + server.user("adele");
    server.patch(user, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"canary\"}");
    assertThat(server.lastEvent().explanation()).isNull();
    assertThat(server.lastEvent().toString()).doesNotContain("canary");
    server.put(user, USER + ",\"title\":\"canary\"}");
    assertThat(server.lastEvent().explanation()).isNull();
  }

  @Test
  void underDebugAPatchIsExplained() {
    debug.patch("/Users/" + debug.user("adele"), DISABLE);

    assertThat(explained())
        .containsExactly(
            "answer 200",
            "operation 1: replace active = false",
            "repair OPERATION_CASE",
            "repair STRING_FOR_BOOLEAN at active",
            "change active: true -> false");
  }

  @Test
  void underDebugAReplacementIsExplained() {
    debug.put("/Users/" + debug.user("adele"), USER + ",\"active\":true,\"title\":\"Guide\"}");

    assertThat(explained()).containsExactly("answer 200", "change title: nothing -> \"Guide\"");
  }

  @Test
  void underDebugARefusalIsExplained() {
    debug.patch("/Users/x", DISABLE);
    assertThat(explained()).startsWith("answer 404: There is no such resource.");
    assertThat(explained()).contains("operation 1: replace active = false", "changes nothing");

    debug.send(ScimRequest.of("PUT", "/Users/x").withBody("{"));
    assertThat(explained()).first().asString().startsWith("answer 400 invalidSyntax");
  }

  @Test
  void underDebugMembersAreExplained() {
    for (TestServer over :
        List.of(
            debug,
            TestServer.over(
                new MinimalStore(), builder -> builder.eventDetail(EventDetail.DEBUG)))) {
      String adele = over.user("adele");
      String alex = over.user("alex");
      String group = "/Groups/" + over.group("Sales", adele);

      over.patch(
          group,
          "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
              + adele
              + "\"},{\"value\":\""
              + alex
              + "\"}]}");
      assertThat(explanation(over).membersAdded()).containsExactly(alex);

      over.patch(group, "{\"op\":\"remove\",\"path\":\"members\"}");
      assertThat(explanation(over).membersRemoved()).containsExactlyInAnyOrder(adele, alex);
      assertThat(explanation(over).status()).isEqualTo(204);
    }
  }

  @Test
  void underDebugOtherRequestsAreNotExplained() {
    String user = "/Users/" + debug.user("adele");
    assertThat(debug.lastEvent().explanation()).isNull();
    debug.get(user);
    assertThat(debug.lastEvent().explanation()).isNull();
    debug.delete(user);
    assertThat(debug.lastEvent().explanation()).isNull();
  }

  @Test
  void whatIsExplainedBeforehandIsWhatHappens() {
    String user = "/Users/" + debug.user("adele");
    List<String> requests =
        List.of(
            DISABLE,
            "{\"op\":\"add\",\"value\":{\"title\":\"Guide\",\"name.givenName\":\"Adele\"}}",
            "{\"op\":\"remove\",\"path\":\"title\"},{\"op\":\"remove\",\"path\":\"nickName\"}",
            "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"a@b\"}",
            "{\"op\":\"replace\",\"path\":\"meta\",\"value\":{}}");
    for (String operations : requests) {
      String message =
          "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
              + operations
              + "]}";
      Explanation before =
          debug
              .engine()
              .explain(
                  Principal.of("default", "entra"),
                  ScimRequest.of("PATCH", user).withBody(message));

      debug.patch(user, operations);

      assertThat(debug.lastEvent().explanation()).isEqualTo(before);
    }
  }

  @Test
  void whatAListenerThrowsChangesNothing() {
    List<RequestEvent> events = new ArrayList<>();
    TestServer failing =
        TestServer.over(
            InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP),
            builder ->
                builder
                    .listener(
                        event -> {
                          throw new IllegalStateException("The log is full.");
                        })
                    .listener(
                        event -> {
                          throw new StackOverflowError();
                        })
                    .listener(events::add));

    assertThat(failing.get("/Users").status()).isEqualTo(200);
    assertThat(log.text()).contains("The log is full.");

    assertThat(events).hasSize(1);
  }

  private List<String> explained() {
    return explanation(debug).lines();
  }

  private static Explanation explanation(TestServer over) {
    return Objects.requireNonNull(over.lastEvent().explanation());
  }
}
