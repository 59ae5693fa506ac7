package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.resource.Resource;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.8: content negotiation")
class ContentNegotiationTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bj\u00f8rn\"}";

  private final TestServer server = TestServer.tolerant();

  @Test
  @Tag("7644-3.8-4")
  void scimIsTheDefault() {
    assertThat(server.get("/Users").headers())
        .containsEntry("Content-Type", "application/scim+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "''|scim",
        "application/scim+json|scim",
        "APPLICATION/SCIM+JSON|scim",
        "application/scim+json; charset=utf-8|scim",
        "application/scim+json;charset=\"utf-8, or so\"|scim",
        "application/json|json",
        "application/json;charset=UTF-8|json",
        "application/json, application/scim+json|scim",
        "application/json, */*;q=0.5|json",
        "application/json;q=0.9, application/scim+json;q=0.8|json",
        "application/json;q=0.8, application/scim+json ; Q=0.9|scim",
        "application/*|scim",
        "application/*;q=0.5, application/json|json",
        "*/*|scim",
        "*|scim",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2|scim",
        "*/*, application/scim+json;q=0|json",
        "application/*, application/scim+json;q=0.000|json",
        "text/xml, application/json;q=0.001|json",
        "application/json;q=high|json",
        "application/json;q=2, application/scim+json;q=0.9|json",
        ", ,application/json,|json"
      })
  @Tag("7644-3.8-2")
  @Tag("7644-3.8-3")
  void theClientsPreferenceDecides(String accept, String type) {
    String expected = type.equals("scim") ? "application/scim+json" : "application/json";

    ScimResponse read = server.send(ScimRequest.of("GET", "/Users").withHeader("Accept", accept));
    ScimResponse written =
        server.send(ScimRequest.of("POST", "/Users").withHeader("Accept", accept).withBody(USER));

    assertThat(read.status()).isEqualTo(200);
    assertThat(read.headers()).containsEntry("Content-Type", expected);
    assertThat(written.status()).isEqualTo(201);
    assertThat(written.headers()).containsEntry("Content-Type", expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml;q=1, text/*",
        "application/json;q=0",
        "*/*;q=0",
        "application/json;q=0, application/scim+json;q=0, */*",
        "application/*;q=0, */*",
        "nonsense"
      })
  @Tag("7644-3.8-3")
  void whoAcceptsNothingThatThereIsGetsAScimError(String accept) {
    ScimResponse response =
        server.send(ScimRequest.of("POST", "/Users").withHeader("Accept", accept).withBody(USER));

    assertThat(response.status()).isEqualTo(406);
    assertThat(response.headers()).containsEntry("Content-Type", "application/scim+json");
    assertThat(body(response).getString("status")).isEqualTo("406");
    assertThat(body(server.get("/Users")).get("totalResults")).hasToString("0");
  }

  @Test
  @Tag("7644-3.8-2")
  void errorsAreScimWhateverIsPreferred() {
    ScimResponse response =
        server.send(ScimRequest.of("GET", "/Users/1").withHeader("Accept", "application/json"));

    assertThat(response.status()).isEqualTo(404);
    assertThat(response.headers()).containsEntry("Content-Type", "application/scim+json");
  }

  @Test
  void anAnswerWithoutContentHasNoType() {
    ScimResponse response =
        server.send(
            ScimRequest.of("DELETE", "/Users/" + server.user("a"))
                .withHeader("Accept", "application/json"));

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.headers()).doesNotContainKey("Content-Type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/scim+json",
        "application/json",
        "Application/SCIM+JSON; Charset=\"UTF-8\"",
        "application/json;charset=utf8",
        "application/json; odata=verbose",
        ""
      })
  @Tag("7644-3.8-1")
  @Tag("7644-3.3-10")
  void jsonInUtf8IsRead(String type) {
    ScimResponse response = post(List.of(type), StandardCharsets.UTF_8, USER);

    assertThat(response.status()).isEqualTo(201);
    assertThat(body(response).getString("userName")).isEqualTo("bj\u00f8rn");
    assertThat(new String(response.bytes(), StandardCharsets.UTF_8)).contains("bj\u00f8rn");
  }

  @Test
  @Tag("7644-3.8-1")
  void contentWithoutATypeIsScim() {
    assertThat(post(null, StandardCharsets.UTF_8, USER).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/json",
        "application/xml",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json-patch+json",
        "application/scim+json; charset=utf-16",
        "application/json;charset=ISO-8859-1",
        "json"
      })
  @Tag("7644-3.3-10")
  @Tag("7644-3.8-6")
  void otherContentIsRefused(String type) {
    assertRefused(415, post(List.of(type), StandardCharsets.UTF_8, USER));
    assertRefused(415, post(List.of("application/json", type), StandardCharsets.UTF_8, USER));
  }

  @Test
  @Tag("7644-3.3-10")
  void compressedContentIsRefused() {
    ScimRequest request = ScimRequest.of("POST", "/Users").withBody(USER);

    ScimResponse response = server.send(request.withHeader("Content-Encoding", "gzip"));

    assertRefused(415, response);
    assertThat(response.headers()).containsEntry("Accept-Encoding", "identity");
    assertThat(server.send(request.withHeader("Content-Encoding", "identity")).status())
        .isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32", "ISO-8859-1"})
  @Tag("7644-3.8-6")
  @Tag("7644-3.3-11")
  void bytesThatAreNotUtf8AreRefused(String charset) {
    ScimResponse response = post(List.of("application/scim+json"), Charset.forName(charset), USER);

    assertRefused(400, response);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidSyntax");
  }

  @Test
  @Tag("7644-3.8-6")
  void acceptCharsetChangesNothing() {
    ScimResponse response =
        server.send(
            ScimRequest.of("POST", "/Users").withHeader("Accept-Charset", "utf-16").withBody(USER));

    assertThat(new String(response.bytes(), StandardCharsets.UTF_8)).contains("bj\u00f8rn");
  }

  /** Section 3.8 wants UTF-8, RFC 8259 forbids the mark and lets readers pass over it. */
  @Test
  @Tag("7644-3.8-1")
  @Tag("7644-3.3-11")
  void aByteOrderMarkIsPassedOverByTolerantProfilesAlone() {
    TestServer strict = TestServer.strict();
    ScimRequest request = ScimRequest.of("POST", "/Users");

    ScimResponse refused = strict.send(request.withBody("\ufeff" + USER));
    ScimResponse read = server.send(request.withBody("\ufeff" + USER));
    List<FiredRepair> fired = server.lastEvent().repairs();

    assertRefused(400, refused);
    assertThat(body(refused).getString("scimType")).isEqualTo("invalidSyntax");
    assertThat(read.status()).isEqualTo(201);
    assertThat(fired).extracting(FiredRepair::repair).contains(RequestRepair.BYTE_ORDER_MARK);
    assertRefused(400, server.send(request.withBody("\ufeff\ufeff" + USER)));
  }

  @Test
  void aMarkDoesNotHideThatContentIsTooLong() {
    TestServer small =
        TestServer.with(
            builder ->
                builder.limits(
                    EngineLimits.defaults()
                        .withJson(JsonLimits.defaults().withDocumentBytes(1024))));

    ScimResponse response =
        small.send(ScimRequest.of("POST", "/Users").withBody("\ufeff" + " ".repeat(1024)));

    assertRefused(413, response);
  }

  /** Streams may know how much they hold, a part of it, or nothing. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 10, 200, 100_000})
  void contentIsReadToItsEndHoweverMuchIsAtHand(int known) {
    TestServer small =
        TestServer.with(
            builder ->
                builder.limits(
                    EngineLimits.defaults()
                        .withJson(JsonLimits.defaults().withDocumentBytes(20_000))));

    String name = "n".repeat(10_000);
    ScimResponse created =
        small.send(post("{\"userName\":\"b\",\"title\":\"" + name + "\"}", known));
    ScimResponse refused = small.send(post("{\"title\":\"" + "n".repeat(20_000) + "\"}", known));

    assertThat(body(created).getString("title")).isEqualTo(name);
    assertRefused(413, refused);
  }

  private static ScimRequest post(String json, int known) {
    InputStream content =
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int available() {
            return Math.min(known, super.available());
          }
        };
    return new ScimRequest("POST", "", "/Users", null, Map.of(), content);
  }

  @Test
  @Tag("7644-3.8-5")
  void anIdMayEndLikeTheSuffixOfScim() {
    InMemoryResourceStore store = InMemoryResourceStore.of(TestServer.USER, TestServer.GROUP);
    TestServer host =
        TestServer.over(
            store,
            builder -> builder.authenticator(request -> Optional.of(Principal.of("t", "client"))));
    Instant now = Instant.EPOCH;
    store.insert(
        new StoreContext("t", "client", now, now),
        new ResourceKey("User", "bjensen.scim"),
        Resource.of(TestServer.USER, ScimObject.builder().put("userName", "bjensen").build()));

    assertThat(TestServer.id(host.get("/Users/bjensen.scim"))).isEqualTo("bjensen.scim");
    assertThat(host.get("/Users/bjensen").status()).isEqualTo(404);
    assertThat(host.get("/Users.scim").status()).isEqualTo(404);
  }

  private static void assertRefused(int status, ScimResponse response) {
    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers()).containsEntry("Content-Type", "application/scim+json");
    assertThat(body(response).getString("status")).isEqualTo(Integer.toString(status));
  }

  private ScimResponse post(@Nullable List<String> types, Charset charset, String text) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("Authorization", List.of("Bearer " + TestServer.TOKEN));
    if (types != null) {
      headers.put("Content-Type", types);
    }
    return server.send(
        new ScimRequest(
            "POST", "", "/Users", null, headers, new ByteArrayInputStream(text.getBytes(charset))));
  }
}
