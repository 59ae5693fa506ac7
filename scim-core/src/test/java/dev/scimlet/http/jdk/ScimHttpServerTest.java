package dev.scimlet.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.BearerTokens;
import dev.scimlet.protocol.RequestEvent;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.schema.ResourceTypes;
import dev.scimlet.store.memory.InMemoryResourceStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3: the engine behind the JDK's HTTP server")
class ScimHttpServerTest {

  private static final String TOKEN = BearerTokens.generate();
  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bj\u00f8rn\"}";
  private static final int TIMEOUT_MILLIS = 10_000;

  private final List<RequestEvent> events = new CopyOnWriteArrayList<>();
  private final ScimHttpServer server = ScimHttpServer.start(engine(), 0);
  private final HttpClient client = HttpClient.newHttpClient();

  private ScimEngine engine() {
    return ScimEngine.builder()
        .resourceType(ResourceTypes.user(), InMemoryResourceStore.of(ResourceTypes.user()))
        .authenticator(BearerTokens.sha256(BearerTokens.hash(TOKEN)))
        .listener(events::add)
        .build();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void contentDoesNotWaitUntilTheHeadIsConfirmed() {
    assertThat(System.getProperty("sun.net.httpserver.nodelay")).isEqualTo("true");
  }

  @Test
  @Tag("7644-3.3-6")
  @Tag("7644-3.6-4")
  @Tag("7644-3.13-1")
  void aUserIsCreatedReadAndDeleted() throws Exception {
    HttpResponse<String> created = send(request("/Users").POST(BodyPublishers.ofString(USER)));
    String location = header(created, "Location");
    HttpResponse<String> read = send(absolute(server.url().resolve(location)));
    HttpResponse<String> deleted = send(absolute(server.url().resolve(location)).DELETE());

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(location).startsWith("/scim/v2/Users/");
    assertThat(header(created, "Content-Type")).startsWith("application/scim+json");
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("\"userName\":\"bj\u00f8rn\"").isEqualTo(created.body());
    assertThat(header(read, "ETag")).isEqualTo(header(created, "ETag"));
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(deleted.headers().firstValue("Content-Type")).isEmpty();
  }

  @Test
  @Tag("7644-1.2-1")
  void aFilterArrivesDecodedOnce() throws Exception {
    send(request("/Users").POST(BodyPublishers.ofString(USER)));

    HttpResponse<String> found =
        send(request("/Users?filter=userName%20eq%20%22BJ%C3%98RN%22&count=1"));

    assertThat(found.body()).contains("\"totalResults\":1");
  }

  @Test
  @Tag("7644-2-1")
  void aStrangerIsToldHowToAuthenticate() throws Exception {
    HttpResponse<String> response =
        send(HttpRequest.newBuilder(URI.create(server.url() + "/Users")));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(header(response, "WWW-Authenticate")).startsWith("Bearer");
    assertThat(response.body()).contains("\"status\":\"401\"");
  }

  @Test
  @Tag("7644-3.2-3")
  @Tag("7644-3.12-1")
  void anErrorIsAScimDocument() throws Exception {
    HttpResponse<String> response =
        send(request("/Users").POST(BodyPublishers.ofString("{\"userName\":")));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(header(response, "Content-Type")).startsWith("application/scim+json");
    assertThat(response.body())
        .contains("urn:ietf:params:scim:api:messages:2.0:Error", "\"scimType\":\"invalidSyntax\"");
  }

  @Test
  void headIsGetWithoutContent() throws Exception {
    for (String target : List.of("/Users", "/Users/none", "/Users?filter=x", "/Schemas")) {
      HttpResponse<String> got = send(request(target));
      // Over the same connection: nothing of the answer is left in it.
      HttpResponse<String> head = send(request(target).method("HEAD", BodyPublishers.noBody()));

      assertThat(head.statusCode()).isEqualTo(got.statusCode());
      assertThat(head.body()).isEmpty();
      assertThat(header(head, "Content-Type")).isEqualTo("application/scim+json");
      assertThat(header(head, "Content-Length")).isEqualTo(header(got, "Content-Length"));
    }
  }

  @Test
  @Tag("7644-3.14-2")
  void whatTheClientHasIsNotSentAgain() throws Exception {
    HttpResponse<String> created = send(request("/Users").POST(BodyPublishers.ofString(USER)));
    URI location = server.url().resolve(header(created, "Location") + "?excludedAttributes=groups");

    HttpResponse<String> response =
        send(absolute(location).header("If-None-Match", header(created, "ETag")));

    assertThat(response.statusCode()).isEqualTo(304);
    assertThat(response.body()).isEmpty();
    assertThat(header(response, "ETag")).isEqualTo(header(created, "ETag"));
    assertThat(send(request("/Users")).statusCode()).isEqualTo(200);
  }

  @Test
  @Tag("7644-3.2-3")
  void everyErrorIsAScimDocument() throws Exception {
    assertScimError(405, send(request("/Users").DELETE()));
    assertScimError(404, send(request("/Cars")));
    assertScimError(501, send(request("/Me")));
    assertScimError(400, send(request("/Users").POST(BodyPublishers.noBody())));
    assertScimError(400, send(request("/../Users")));
  }

  @Test
  @Tag("7644-3.2-3")
  void whatNoEngineSeesIsAnsweredByAScimDocumentToo() throws Exception {
    URI outside = server.url().resolve("/elsewhere");

    HttpResponse<String> response = send(absolute(outside));
    HttpResponse<String> head = send(absolute(outside).method("HEAD", BodyPublishers.noBody()));

    assertScimError(404, response);
    assertThat(head.statusCode()).isEqualTo(404);
    assertThat(head.body()).isEmpty();
    assertThat(events).isEmpty();
  }

  @Test
  @Tag("7644-3.8-3")
  void plainJsonIsSentToWhoPrefersIt() throws Exception {
    HttpResponse<String> response = send(request("/Users").header("Accept", "application/json"));

    assertThat(header(response, "Content-Type")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /scim/v2/Users?filter=userName%20eq%20\"x\" HTTP/1.1",
        "GET /scim/v2/Users?filter=%2 HTTP/1.1",
        "GET /scim/v2/Users HTTP/7.3",
        "GET /scim/v2/Users"
      })
  void aRequestLineThatIsNoneIsRefusedBeforeTheEngine(String requestLine) throws Exception {
    assertThat(statusLine(requestLine)).startsWith("HTTP/1.1 400");
    assertThat(events).isEmpty();
  }

  /** The JDK's server cuts the target at the blank; what is left of the filter must not match. */
  @ParameterizedTest
  @ValueSource(strings = {"userName eq \"x\"", "userName pr", "not (userName pr)", "(userName pr)"})
  void aFilterThatIsCutAtARawBlankIsRefused(String filter) throws Exception {
    send(request("/Users").POST(BodyPublishers.ofString(USER)));

    assertThat(statusLine("GET /scim/v2/Users?filter=" + filter + " HTTP/1.1"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void aWellFormedRequestLineReachesTheEngine() throws Exception {
    assertThat(statusLine("GET /scim/v2/Users?count=1 HTTP/1.1")).startsWith("HTTP/1.1 200");
    assertThat(events).hasSize(1);
  }

  @Test
  @Tag("7644-3.13-1")
  void pathsOutsideTheBaseAreNotServed() throws Exception {
    assertThat(statusLine("GET /Users HTTP/1.1")).startsWith("HTTP/1.1 404");
    assertThat(events).isEmpty();
  }

  private HttpRequest.Builder request(String pathAndQuery) {
    return absolute(URI.create(server.url() + pathAndQuery));
  }

  private static HttpRequest.Builder absolute(URI uri) {
    return HttpRequest.newBuilder(uri)
        .header("Authorization", "Bearer " + TOKEN)
        .header("Content-Type", "application/scim+json");
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static void assertScimError(int status, HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(header(response, "Content-Type")).isEqualTo("application/scim+json");
    assertThat(response.body())
        .contains("urn:ietf:params:scim:api:messages:2.0:Error", "\"status\":\"" + status + "\"");
    assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElseThrow();
  }

  private String statusLine(String requestLine) throws IOException {
    String head =
        requestLine
            + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
            + TOKEN
            + "\r\n\r\n";
    try (Socket socket = new Socket(server.url().getHost(), server.url().getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      return String.valueOf(answer.readLine());
    }
  }
}
