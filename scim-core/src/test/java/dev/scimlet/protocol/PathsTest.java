package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §1.2 and §3.2: paths and how they are encoded")
class PathsTest {

  @ParameterizedTest
  @CsvSource({
    "userName%20eq%20%22a%2Bb%22, 1",
    "userName+eq+%22a%2Bb%22, 1",
    "%75serName%20eq%20%22a%2bb%22, 1",
    "userName%20eq%20%22a+b%22, 0",
    "userName%20eq%20%22a%252Bb%22, 0"
  })
  @Tag("7644-1.2-1")
  void aFilterIsDecodedOnce(String filter, long found) {
    for (TestServer server : new TestServer[] {TestServer.strict(), TestServer.tolerant()}) {
      server.user("a+b");

      assertThat(body(server.get("/Users?filter=" + filter)).get("totalResults"))
          .isEqualTo(ScimNumber.of(found));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-1.2-1")
  @Tag("7644-3.4.1-1")
  void aPathIsDecodedOnce(TestServer server) {
    String id = server.user("bjensen");
    String encoded = id.replace("-", "%2D");

    assertThat(server.get("/Users/" + encoded)).isEqualTo(server.get("/Users/" + id));
    assertThat(server.get("/Users/" + encoded.replace("%", "%25")).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nobody",
        "%20",
        "a%20b",
        "%F0%9F%98%80",
        "%C3%A4",
        "'",
        "%22",
        "$",
        "*",
        "~",
        "-",
        "null",
        "%7B%7D",
        "a+b",
        "1%0d%0aX"
      })
  @Tag("7644-3.4.1-2")
  void anIdThatNobodyHasIsNotFound(String id) {
    for (TestServer server : new TestServer[] {TestServer.strict(), TestServer.tolerant()}) {
      ScimResponse response = server.get("/Users/" + id);

      assertThat(response.status()).isIn(400, 404);
      assertThat(response.status() == 400).isEqualTo(id.contains("%0d"));
      assertThat(body(response).contains("scimType")).isEqualTo(id.contains("%0d"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/scim", "/scim/v2", "/v2"})
  @Tag("7644-3.13-1")
  @Tag("7644-3.13-2")
  void theHostDecidesWhetherThePathNamesAVersion(String mount) {
    TestServer server = TestServer.tolerant();
    String id = server.user("bjensen");
    ScimRequest request = ScimRequest.of("GET", "/Users/" + id);
    ScimResponse response =
        server.send(
            new ScimRequest(
                request.method(),
                mount,
                request.path(),
                request.query(),
                request.headers(),
                request.body()));

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).toString()).contains("\"location\":\"" + mount + "/Users/" + id);
  }
}
