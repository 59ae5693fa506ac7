package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.password.PasswordHandler;
import dev.scimlet.password.PreparedPassword;
import dev.scimlet.resource.ReadResult;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoreException;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("RFC 7643 §4.1.1: a password is in no answer, event, log or error")
class PasswordCanaryTest {

  private static final String CANARY = "s3cret-canary";
  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"adele\"";
  private static final String WITH_PASSWORD = USER + ",\"password\":\"" + CANARY + "\"";

  private final LogCapture log = LogCapture.open();

  /** Where a handler fails, repeating the password as a driver would. */
  private enum Failure {
    NONE,
    PREPARING,
    KEEPING,
    UNAVAILABLE,
    FORGETTING
  }

  private static final class TalkativeHandler implements PasswordHandler {

    private Failure failure = Failure.NONE;
    private @Nullable String last;

    @Override
    public PreparedPassword prepare(
        StoreContext context, String resourceType, @Nullable String id, ScimSecret password) {
      last = password.reveal();
      fail(Failure.PREPARING);
      return (keeping, key) -> {
        fail(Failure.KEEPING);
        if (failure == Failure.UNAVAILABLE) {
          throw new StoreException.Unavailable(Duration.ofSeconds(1), exception());
        }
      };
    }

    @Override
    public void forget(StoreContext context, ResourceKey key) {
      fail(Failure.FORGETTING);
    }

    private void fail(Failure where) {
      if (failure == where) {
        throw exception();
      }
    }

    private IllegalStateException exception() {
      IllegalArgumentException driver = new IllegalArgumentException("values (" + last + ")");
      IllegalStateException thrown = new IllegalStateException("insert of " + last, driver);
      thrown.addSuppressed(driver);
      return thrown;
    }
  }

  private final TalkativeHandler handler = new TalkativeHandler();

  @BeforeEach
  void theLogIsRead() {
    System.getLogger("dev.scimlet.protocol").log(System.Logger.Level.TRACE, "Is this read?");
    assertThat(log.text()).contains("Is this read?");
  }

  @AfterEach
  void closeLog() {
    log.close();
  }

  @ParameterizedTest
  @EnumSource
  @Tag("7643-4.1.1-9")
  @Tag("7643-7-11")
  void requestsWithPasswordsInTheStrictProfile(Failure failure) {
    sendEverything(failure, builder -> builder.clientProfile(ClientProfile.strict()));
  }

  @ParameterizedTest
  @EnumSource
  @Tag("7643-4.1.1-9")
  @Tag("7643-7-11")
  void requestsWithPasswordsInTheTolerantProfile(Failure failure) {
    sendEverything(failure, builder -> builder);
  }

  private void sendEverything(Failure failure, UnaryOperator<ScimEngine.Builder> change) {
    TestServer server = TestServer.with(builder -> change.apply(builder.passwordHandler(handler)));
    String id = TestServer.id(discreet(server, server.post("/Users", WITH_PASSWORD + "}")));
    handler.failure = failure;
    String another = WITH_PASSWORD.replace("adele", "megan");

    discreet(server, server.post("/Users", another + "}"));
    discreet(server, server.post("/Users", another + ",\"active\":\"" + CANARY + "\"}"));
    discreet(server, server.post("/Users", another + ",\"password\":\"" + CANARY + "\"}"));
    discreet(server, server.post("/Users", WITH_PASSWORD + "}"));
    discreet(server, server.post("/Users?attributes=password", another + "}"));
    discreet(server, server.put("/Users/" + id, WITH_PASSWORD + ",\"title\":\"t\"}"));
    discreet(server, server.put("/Users/" + id, WITH_PASSWORD + ",\"emails\":7}"));
    for (String operation : operations()) {
      discreet(server, server.patch("/Users/" + id, operation));
      discreet(server, server.patch("/Users/none", operation));
    }
    discreet(server, server.get("/Users?attributes=password"));
    discreet(server, server.get("/Users/" + id + "?attributes=password"));
    discreet(server, server.get("/Users?filter=password%20eq%20%22" + CANARY + "%22"));
    discreet(server, server.delete("/Users/" + id));
    assertThat(log.text()).doesNotContain(CANARY);
  }

  private static List<String> operations() {
    String value = "\"value\":\"" + CANARY + "\"}";
    return List.of(
        "{\"op\":\"replace\",\"path\":\"password\"," + value,
        "{\"op\":\"Add\",\"path\":\"PASSWORD\"," + value,
        "{\"op\":\"replace\",\"value\":{\"password\":\"" + CANARY + "\"}}",
        "{\"op\":\"add\",\"value\":{\"nickName\":\"n\",\"password\":\"" + CANARY + "\"}}",
        "{\"op\":\"replace\",\"path\":\"password\",\"value\":[\"" + CANARY + "\",\"b\"]}",
        "{\"op\":\"replace\",\"path\":\"password\",\"value\":{\"" + CANARY + "\":1}}",
        "{\"op\":\"replace\",\"path\":\"password." + CANARY + "\"," + value,
        "{\"op\":\"replace\",\"path\":\"password[value eq \\\"" + CANARY + "\\\"]\"," + value,
        "{\"op\":\"remove\",\"path\":\"password\"," + value,
        "{\"op\":\"" + CANARY + "\",\"path\":\"password\"," + value,
        "{\"op\":\"replace\",\"path\":\"password\","
            + value
            + ",{\"op\":\"remove\",\"path\":\"userName\"}",
        "{\"op\":\"remove\",\"path\":\"password\"}");
  }

  private static ScimResponse discreet(TestServer server, ScimResponse response) {
    RequestEvent event = server.lastEvent();
    assertThat(new String(response.bytes(), StandardCharsets.UTF_8)).doesNotContain(CANARY);
    assertThat(response.toString()).doesNotContain(CANARY);
    assertThat(event.toString()).doesNotContain(CANARY);
    assertThat(LogCapture.trace(event.failure())).doesNotContain(CANARY);
    return response;
  }

  @Test
  void theFailureOfAHandlerNamesItsClassesAndItsPlace() {
    TestServer server = TestServer.with(builder -> builder.passwordHandler(handler));
    handler.failure = Failure.KEEPING;

    assertThat(server.post("/Users", WITH_PASSWORD + "}").status()).isEqualTo(500);

    assertThat(log.text())
        .contains(
            "The password handler threw java.lang.IllegalStateException",
            "The password handler threw java.lang.IllegalArgumentException",
            TalkativeHandler.class.getName())
        .doesNotContain(CANARY);
  }

  @Test
  @Tag("7643-4.1.1-9")
  void whatHoldsAPasswordDoesNotPrintIt() {
    ScimSecret secret = ScimSecret.of(CANARY);
    Resource resource = Resource.of(TestServer.USER, ScimObject.empty());

    assertThat(new ReadResult(resource, secret, Set.of()).toString()).doesNotContain(CANARY);
    assertThat(ScimObject.of("password", secret).toString()).doesNotContain(CANARY);
  }
}
