package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The frame of the console's pages")
class ConsoleTest {

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private ConsoleServer server;
  private ConsoleClient client;

  @BeforeEach
  void start() throws Exception {
    server = ConsoleServer.start();
    client = ConsoleClient.signedIn(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void bareAddressLeadsToTheConsole() throws Exception {
    HttpResponse<String> response = client.get("/");

    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).contains("/admin");
    assertThat(client.get("/admin/").headers().firstValue("Location")).contains("/admin");
  }

  @Test
  void overviewHasTheMenuAndTheTenantUrl() throws Exception {
    HttpResponse<String> response = client.get("/admin");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
    assertThat(response.body())
        .contains("<a href=\"/admin\" aria-current=\"page\">Overview</a>")
        .contains("<code>" + server.scim() + "</code>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/admin",
        "/admin/sign-in",
        "/admin/app-integration",
        "/admin/app-integration/scim",
        "/admin/none",
        "/admin/assets/console.css",
        "/admin/assets/none.css"
      })
  void everyAnswerTellsBrowsersWhatToRefuse(String path) throws Exception {
    HttpResponse<String> response = client.get(path);

    assertThat(response.headers().allValues("Content-Security-Policy")).containsExactly(POLICY);
    assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(response.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
    assertThat(response.headers().firstValue("Cache-Control"))
        .contains(response.headers().firstValue("ETag").isPresent() ? "no-cache" : "no-store");
    assertThat(response.body()).doesNotContain("<script>").doesNotContain("style=");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /admin/none, 404",
    "POST, /admin/none, 404",
    "GET, /admin//users, 404",
    "GET, /admin//, 404",
    "GET, /admin/..%2f, 404",
    "GET, /admin/..%2fscim%2fv2%2fUsers, 404",
    "GET, /admin/%2e%2e/scim/v2/Users, 401",
    "GET, /admin/.;/sign-in, 404",
    "GET, /admin;x=1, 404",
    "GET, /admin/sign-in;x=1, 404",
    "GET, /admin/sign%2din, 404",
    "GET, /admin/assets/..%2ftemplates/layout.peb, 404",
    "GET, /admin/assets/, 404",
    "PUT, /admin, 405",
    "DELETE, /admin/sign-in, 405",
    "GET, /admin/sign-out, 405",
    "POST, /admin/assets/console.css, 405"
  })
  void pathsAreTakenAsTheyAreWritten(String method, String path, int status) throws Exception {
    HttpResponse<String> response = client.send(method, path, null);

    assertThat(response.statusCode()).isEqualTo(status);
    if (status != 401) {
      assertThat(response.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
      assertThat(response.body()).contains("<p class=\"eyebrow\">Error " + status + "</p>");
    }
    assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @Test
  void formsThatAreNoneAndQueriesThatAreBrokenAreRefused() throws Exception {
    assertThat(client.send("POST", "/admin/sign-out", null).statusCode()).isEqualTo(400);
    assertThatThrownBy(() -> Parameters.parse("x=%zz")).isInstanceOf(Refusal.class);
    assertThat(client.post("/admin/sign-in", Map.of("x", "x".repeat(70_000))).statusCode())
        .isEqualTo(413);
  }

  @Test
  void headHasTheFieldsOfGetAndNoContent() throws Exception {
    HttpResponse<String> get = client.get("/admin");
    HttpResponse<String> head = client.send("HEAD", "/admin", null);

    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(get.headers().firstValue("Content-Length"));
  }

  @Test
  void filesAreNotSentAgainToWhoHasThem() throws Exception {
    HttpResponse<String> first = client.get("/admin/assets/console.css");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    assertThat(first.headers().firstValue("Content-Type")).contains("text/css; charset=utf-8");
    assertThat(client.getKnowing("/admin/assets/console.css", tag).statusCode()).isEqualTo(304);
    assertThat(client.getKnowing("/admin/assets/console.css", "\"old\"").statusCode())
        .isEqualTo(200);
  }
}
