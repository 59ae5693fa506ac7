package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.Storage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Signing in to the console")
class SignInTest {

  private final SetClock clock = new SetClock(Instant.parse("2026-11-26T08:00:00Z"));
  private ConsoleServer server;
  private ConsoleClient client;

  @BeforeEach
  void start() {
    server = ConsoleServer.start(clock, Storage.memory());
    client = new ConsoleClient(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whoIsNotSignedInIsSentToTheSignInPageAndBack() throws Exception {
    assertThat(location(client.get("/admin"))).isEqualTo("/admin/sign-in");
    assertThat(location(client.get("/admin/app-integration")))
        .isEqualTo("/admin/sign-in?next=/admin/app-integration");

    client.get("/admin/sign-in?next=/admin/app-integration");
    HttpResponse<String> signedIn =
        client.post(
            "/admin/sign-in",
            Map.of("password", ConsoleServer.PASSWORD, "next", "/admin/app-integration"));

    assertThat(location(signedIn)).isEqualTo("/admin/app-integration");
    assertThat(client.get("/admin/app-integration").statusCode()).isEqualTo(200);
    assertThat(location(client.get("/admin/sign-in"))).isEqualTo("/admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example",
        "//evil.example",
        "/admin//evil.example",
        "/admin/../x",
        "/x"
      })
  void goingOnLeadsNowhereElse(String next) throws Exception {
    client.get("/admin/sign-in");

    HttpResponse<String> signedIn =
        client.post("/admin/sign-in", Map.of("password", ConsoleServer.PASSWORD, "next", next));

    assertThat(location(signedIn)).isEqualTo("/admin");
  }

  @Test
  void theCookieIsForThisSiteAndForTheConsoleAlone() throws Exception {
    HttpResponse<String> page = client.get("/admin/sign-in");
    HttpResponse<String> signedIn = client.signIn(ConsoleServer.PASSWORD);

    assertThat(cookie(page))
        .matches("scimlet-admin=[A-Za-z0-9_-]{43}; Path=/admin; HttpOnly; SameSite=Strict");
    assertThat(cookie(signedIn))
        .matches("scimlet-admin=[A-Za-z0-9_-]{43}; Path=/admin; HttpOnly; SameSite=Strict")
        .isNotEqualTo(cookie(page));
  }

  @ParameterizedTest
  @CsvSource({"wrong password", "''", "correct horse batter", "correct horse battery2"})
  void everyOtherPasswordIsRefusedInTheSameWords(String password) throws Exception {
    HttpResponse<String> refused = client.signIn(password);

    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.body()).contains("This is not the password.");
    assertThat(location(client.get("/admin"))).isEqualTo("/admin/sign-in");
  }

  @Test
  void signInFormOfAnotherBrowserIsRefused() throws Exception {
    client.get("/admin/sign-in");
    String foreign = new ConsoleClient(server).get("/admin/sign-in").body();
    assertThat(foreign).doesNotContain(client.formToken());

    Map<String, String> form = Map.of("password", ConsoleServer.PASSWORD, "formToken", "x");
    assertThat(client.post("/admin/sign-in", form).statusCode()).isEqualTo(403);
    client.forgetCookies();
    assertThat(
            client.post("/admin/sign-in", Map.of("password", ConsoleServer.PASSWORD)).statusCode())
        .isEqualTo(403);
  }

  @Test
  void formTokenOfBeforeTheSignInIsNoneOfTheSession() throws Exception {
    client.get("/admin/sign-in");
    String before = client.formToken();
    client.post("/admin/sign-in", Map.of("password", ConsoleServer.PASSWORD));

    assertThat(client.post("/admin/sign-out", Map.of("formToken", before)).statusCode())
        .isEqualTo(403);
    assertThat(client.get("/admin").statusCode()).isEqualTo(200);
  }

  @Test
  void signingOutEndsTheSessionForEverybodyWhoHasTheCookie() throws Exception {
    client.signIn(ConsoleServer.PASSWORD);
    client.get("/admin");
    String session = client.cookie();

    HttpResponse<String> out = client.post("/admin/sign-out", Map.of());

    assertThat(location(out)).isEqualTo("/admin/sign-in");
    assertThat(cookie(out)).contains("Expires=Thu, 01 Jan 1970");
    client.setCookie(session);
    assertThat(location(client.get("/admin"))).isEqualTo("/admin/sign-in");
  }

  @Test
  void sessionEndsWhenNobodyUsesIt() throws Exception {
    client.signIn(ConsoleServer.PASSWORD);
    clock.advance(Duration.ofMinutes(29));
    assertThat(client.get("/admin").statusCode()).isEqualTo(200);
    clock.advance(Duration.ofMinutes(29));
    assertThat(client.get("/admin").statusCode()).isEqualTo(200);

    clock.advance(Duration.ofMinutes(31));

    assertThat(client.get("/admin").statusCode()).isEqualTo(303);
  }

  @Test
  void sessionEndsAfterHalfADayInAnyCase() throws Exception {
    client.signIn(ConsoleServer.PASSWORD);
    for (int minutes = 0; minutes < 12 * 60; minutes += 20) {
      assertThat(client.get("/admin").statusCode()).isEqualTo(200);
      clock.advance(Duration.ofMinutes(20));
    }
    clock.advance(Duration.ofMinutes(1));

    assertThat(client.get("/admin").statusCode()).isEqualTo(303);
  }

  @Test
  void whoGuessesHasToWaitButNotForEver() throws Exception {
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(client.signIn("guess").statusCode()).isEqualTo(401);
    }
    HttpResponse<String> refused = client.signIn(ConsoleServer.PASSWORD);

    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("2");
    assertThat(refused.body()).contains("Try again in 2 seconds.");
    clock.advance(Duration.ofSeconds(2));
    assertThat(client.signIn(ConsoleServer.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void whoGuessesFromTheSameAddressDoesNotKeepTheAdministratorOut() throws Exception {
    HttpResponse<String> before = client.signIn(ConsoleServer.PASSWORD);
    assertThat(before.headers().allValues("Set-Cookie").get(1))
        .matches(
            "scimlet-browser=[A-Za-z0-9_-]{43}; Path=/admin/sign-in; Expires=[^;]+;"
                + " Max-Age=15552000; HttpOnly; SameSite=Strict");
    client.get("/admin");
    client.post("/admin/sign-out", Map.of());
    ConsoleClient stranger = new ConsoleClient(server);
    while (stranger.signIn("guess").statusCode() != 429) {
      clock.advance(Duration.ofMillis(1));
    }

    assertThat(stranger.signIn(ConsoleServer.PASSWORD).statusCode()).isEqualTo(429);
    assertThat(client.signIn(ConsoleServer.PASSWORD).statusCode()).isEqualTo(303);
  }

  private static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("nowhere");
  }

  private static String cookie(HttpResponse<String> response) {
    return response.headers().firstValue("Set-Cookie").orElse("none");
  }
}
