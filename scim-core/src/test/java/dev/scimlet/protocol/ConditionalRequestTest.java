package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.14: versions and conditional requests")
class ConditionalRequestTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"}";
  private static final String TITLE = "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"x\"}";
  private static final int RACES = 50;

  private final TestServer server = TestServer.tolerant();
  private final ScimResponse created = server.post("/Users", USER);
  private final String user = "/Users/" + TestServer.id(created);
  private final String tag = Objects.requireNonNull(created.headers().get("ETag"));

  @Test
  @Tag("7644-3.14-1")
  @Tag("7643-3.1-19")
  @Tag("7643-3.1-20")
  void theVersionIsAWeakTagInHeaderAndMeta() {
    ScimResponse read = server.get(user);
    ScimResponse patched = server.patch(user, TITLE);

    assertThat(tag).matches("W/\"[!#-~]+\"");
    assertThat(version(created)).isEqualTo(tag);
    assertThat(read.headers()).containsEntry("ETag", tag);
    assertThat(version(read)).isEqualTo(tag);
    assertThat(patched.headers().get("ETag")).isNotEqualTo(tag).isEqualTo(version(patched));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{tag}|304",
        "{strong}|304",
        "*|304",
        "W/\"other\", {tag}|304",
        "W/\"a,b\" ,,{tag} ,|304",
        "\"\", {tag}|304",
        "W/\"other\"|200",
        "W/\"a,{bare}\"|200"
      })
  @Tag("7644-3.14-2")
  void ifNoneMatchSparesWhatTheClientHas(String tags, int status) {
    ScimResponse response = get(user + "?attributes=userName", "If-None-Match", tags);

    assertThat(response.status()).isEqualTo(status);
    assertThat(response.headers())
        .containsEntry("ETag", tag)
        .containsEntry("Content-Location", user);
    assertThat(response.body() == null).isEqualTo(status == 304);
    assertThat(response.headers().containsKey("Content-Type")).isEqualTo(status == 200);
  }

  @Test
  @Tag("7644-3.14-2")
  void linesOfAFieldAreOneList() {
    ScimRequest request =
        ScimRequest.of("GET", user + "?attributes=userName")
            .withHeader("Authorization", "Bearer " + TestServer.TOKEN);
    Map<String, List<String>> headers = new TreeMap<>(request.headers());
    headers.put("if-none-match", List.of("W/\"other\"", tag));

    ScimResponse response =
        server.send(
            new ScimRequest("GET", "", user, "attributes=userName", headers, request.body()));

    assertThat(response.status()).isEqualTo(304);
  }

  @Test
  @Tag("7644-3.14-2")
  void aChangedResourceIsSentAgain() {
    server.patch(user, TITLE);

    assertThat(get(user + "?attributes=title", "If-None-Match", tag).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 200",
    "?attributes=groups, 200",
    "?attributes=groups.value, 200",
    "?excludedAttributes=groups, 304",
    "?attributes=title, 304"
  })
  @Tag("7644-3.14-2")
  void groupsOfAUserAreSentAgainSinceTheVersionDoesNotCoverThem(String query, int status) {
    server.group("Sales", TestServer.id(created));

    assertThat(get(user + query, "If-None-Match", tag).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"'', 200", "?attributes=members, 200", "?excludedAttributes=members, 304"})
  @Tag("7644-3.14-2")
  void membersOfAGroupAreSentAgainSinceTheirNamesMayHaveChanged(String query, int status) {
    String group = "/Groups/" + server.group("Sales", TestServer.id(created));
    String version = Objects.requireNonNull(server.get(group).headers().get("ETag"));

    assertThat(get(group + query, "If-None-Match", version).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Users", "/Schemas", "/ServiceProviderConfig"})
  void whatHasNoVersionIsSentUnconditionally(String path) {
    ScimResponse response = get(path, "If-None-Match", "*");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.headers()).doesNotContainKey("ETag");
    assertThat(get(path, "If-Match", "W/\"x\"").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "{tag}|true",
        "{strong}|true",
        "*|true",
        "W/\"other\",{tag}|true",
        "W/\"other\"|false",
        "'W/\"a\", \"b\"'|false",
        "''|false"
      })
  @Tag("7644-3.14-3")
  @Tag("7644-3.14-4")
  @Tag("7644-3.12-4")
  void ifMatchGuardsEveryVerb(String tags, boolean holds) {
    assertThat(send("GET", user, "If-Match", tags, "").status()).isEqualTo(holds ? 200 : 412);
    ScimResponse put = send("PUT", user, "If-Match", tags, USER);
    assertThat(put.status()).isEqualTo(holds ? 200 : 412);
    assertThat(patch(user, "If-Match", tags).status()).isEqualTo(holds ? 200 : 412);
    String second = "/Users/" + server.user("second");
    String its = Objects.requireNonNull(server.get(second).headers().get("ETag"));
    ScimResponse deleted = send("DELETE", second, "If-Match", filled(tags, its), "");
    assertThat(deleted.status()).isEqualTo(holds ? 204 : 412);
    assertThat(server.get(second).status()).isEqualTo(holds ? 404 : 200);
  }

  @Test
  @Tag("7644-3.14-3")
  void aRefusedWriteChangesNothingAndSaysWhy() {
    ScimResponse response = patch(user, "If-Match", "W/\"other\"");

    assertThat(response.status()).isEqualTo(412);
    assertThat(body(response).getString("status")).isEqualTo("412");
    assertThat(body(response).getString("scimType")).isNull();
    assertThat(body(server.get(user)).contains("title")).isFalse();
    assertThat(server.get(user).headers()).containsEntry("ETag", tag);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
  @Tag("7644-3.14-4")
  void nothingMatchesAResourceThatIsNotThere(String method) {
    String body = method.equals("PUT") ? USER : "{\"Operations\":[]}";

    assertThat(send(method, "/Users/none", "If-Match", "*", body).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "{tag}"})
  @Tag("7644-3.14-5")
  void ifNoneMatchRefusesToChangeWhatIsThere(String tags) {
    assertThat(send("PUT", user, "If-None-Match", tags, USER).status()).isEqualTo(412);
    assertThat(patch(user, "If-None-Match", tags).status()).isEqualTo(412);
    assertThat(send("DELETE", user, "If-None-Match", tags, "").status()).isEqualTo(412);
    assertThat(patch(user, "If-None-Match", "W/\"other\"").status()).isEqualTo(200);
  }

  @Test
  @Tag("7644-3.14-5")
  void aPostMakesANewResourceWhateverElseExists() {
    String other = USER.replace("bjensen", "other");

    assertThat(send("POST", "/Users", "If-None-Match", "*", other).status()).isEqualTo(201);
    assertThat(send("POST", "/Users", "If-None-Match", "*", other).status()).isEqualTo(409);
  }

  @Test
  @Tag("7644-3.14-3")
  void membersOfAGroupAreGuardedToo() {
    String group = "/Groups/" + server.group("Sales");
    String operation =
        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
            + TestServer.id(created)
            + "\"}]}";

    assertThat(patch(group, "If-Match", "W/\"other\"", operation).status()).isEqualTo(412);
    assertThat(patch(group, "If-None-Match", "*", operation).status()).isEqualTo(412);
    assertThat(body(server.get(group)).contains("members")).isFalse();
    assertThat(patch(group, "If-Match", "*", operation).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "abc",
        "W/abc",
        "w/\"abc\"",
        "\"abc",
        "W/",
        "W/ \"abc\"",
        "\"a\" \"b\"",
        "\"a\"b",
        "*, \"a\"",
        "\"a b\"",
        "\"a\u0001\"",
        "'a'"
      })
  @Tag("7644-3.14-3")
  void aMalformedListIsRefusedInsteadOfIgnored(String tags) {
    for (String field : List.of("If-Match", "If-None-Match")) {
      ScimResponse response = patch(user, field, tags);

      assertThat(response.status()).isEqualTo(400);
      assertThat(body(response).getString("scimType")).isEqualTo("invalidSyntax");
      assertThat(body(response).getString("detail")).startsWith(field).doesNotContain("abc");
    }
    assertThat(server.get(user).headers()).containsEntry("ETag", tag);
  }

  @Test
  @Tag("7644-3.14-6")
  void ofTwoWritersWithTheSameVersionOneWins() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      String version = tag;
      for (int i = 0; i < RACES; i++) {
        String known = version;
        String operation = "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"%s" + i + "\"}";
        Callable<ScimResponse> first =
            () -> patch(user, "If-Match", known, operation.formatted("a"));
        Callable<ScimResponse> second =
            () -> patch(user, "If-Match", known, operation.formatted("b"));
        List<Integer> statuses = new ArrayList<>();
        for (Future<ScimResponse> answer : threads.invokeAll(List.of(first, second))) {
          statuses.add(answer.get().status());
        }
        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        version = Objects.requireNonNull(server.get(user).headers().get("ETag"));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private ScimResponse get(String target, String field, String tags) {
    return send("GET", target, field, tags, "");
  }

  private ScimResponse patch(String target, String field, String tags) {
    return patch(target, field, tags, TITLE);
  }

  private ScimResponse patch(String target, String field, String tags, String operation) {
    String message =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
            + operation
            + "]}";
    return send("PATCH", target, field, tags, message);
  }

  /** Sends a request with tags; each is filled with the version that the resource has by now. */
  private ScimResponse send(String method, String target, String field, String tags, String json) {
    String now = server.get(user).headers().getOrDefault("ETag", tag);
    return server.send(
        ScimRequest.of(method, target).withHeader(field, filled(tags, now)).withBody(json));
  }

  private static String filled(String tags, String version) {
    return tags.replace("{tag}", version)
        .replace("{strong}", version.substring(2))
        .replace("{bare}", version.substring(3, version.length() - 1));
  }

  private static String version(ScimResponse response) {
    return Objects.requireNonNull(
        Objects.requireNonNull(body(response).getObject("meta")).getString("version"));
  }
}
