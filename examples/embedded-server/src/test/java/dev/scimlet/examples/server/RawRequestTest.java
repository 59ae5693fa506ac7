package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Requests that only a raw socket sends")
class RawRequestTest {

  private static final String TOKEN = "a-token-for-this-test-alone";

  private final List<Integer> reachedTheEngine = new CopyOnWriteArrayList<>();
  private ScimletServer server;

  @BeforeEach
  void start() {
    server =
        ScimletServer.builder(TOKEN)
            .port(0)
            .engine(engine -> engine.listener(event -> reachedTheEngine.add(event.status())))
            .start();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/scim/v2//Users",
        "/scim/v2/Users/",
        "/scim/v2/Users?",
        "/scim/v2/Users?aadOptscim062020",
        "/scim/v2/Users?filter=userName+eq+\"a%40example.com\"",
        "/scim/v2/Users?filter=userName%20eq%20%22a%22"
      })
  @Tag("7644-1.2-1")
  void whatClientsReallySendIsUnderstood(String target) throws IOException {
    assertThat(get(target)).startsWith("HTTP/1.1 200 ").contains("\"Resources\":[]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/scim/v2/Users?filter=userName eq \"a\"",
        "/scim/v2/Users?filter=userName+pr HTTP/1.1",
        "/scim/v2/Users?filter=userName+eq+\"a#b\""
      })
  void blankOrFragmentNeverShortensAFilter(String target) throws IOException {
    assertThat(get(target)).startsWith("HTTP/1.1 400 ");
    assertThat(reachedTheEngine).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/scim/v2/Users/a%2Fb",
        "/scim/v2/Users/..",
        "/scim/v2/Users/%2e%2e",
        "/scim/v2/Users/a;b",
        "/scim/v2/Users/a%5Cb"
      })
  void pathThatCanBeReadInTwoWaysIsJudgedByTheEngine(String target) throws IOException {
    assertThat(get(target)).matches("(?s)HTTP/1.1 40[04] .*");
    assertThat(reachedTheEngine).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE",
        "GET /scim/v2/Users HTTP/9.9",
        "GET /scim/v2/Users/%zz HTTP/1.1",
        "GET /elsewhere HTTP/1.1",
        "POST / HTTP/1.1"
      })
  @Tag("7644-3.2-3")
  void whatTheServerItselfRefusesIsAScimErrorToo(String requestLine) throws IOException {
    assertScimError(RawRequest.send(server.url(), requestLine, "Accept: */*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /admin HTTP/1.1",
        "GET /admin/users HTTP/1.1",
        "POST /admin HTTP/1.1",
        "GET /app HTTP/1.1",
        "GET /app/sign-in HTTP/1.1"
      })
  void wherePeopleLookItIsAPage(String requestLine) throws IOException {
    assertThat(RawRequest.send(server.url(), requestLine, "Accept: */*"))
        .startsWith("HTTP/1.1 404 ")
        .contains("\r\nContent-Type: text/html")
        .contains("\r\nContent-Security-Policy: default-src 'none'\r\n")
        .contains("<h1>Error 404</h1>");
  }

  @Test
  void headerFieldsAreBounded() throws IOException {
    String answer =
        RawRequest.send(server.url(), "GET /scim/v2/Users HTTP/1.1", "X: " + "x".repeat(17_000));

    assertThat(answer).startsWith("HTTP/1.1 431 ");
    assertScimError(answer);
  }

  @Test
  void answersDoNotTellWhichServerItIs() throws IOException {
    assertThat(get("/scim/v2/Users")).doesNotContainIgnoringCase("jetty");
  }

  private String get(String target) throws IOException {
    return RawRequest.send(
        server.url(), "GET " + target + " HTTP/1.1", "Authorization: Bearer " + TOKEN);
  }

  private static void assertScimError(String answer) {
    assertThat(answer)
        .contains("\r\nContent-Type: application/scim+json\r\n")
        .contains("urn:ietf:params:scim:api:messages:2.0:Error");
  }
}
