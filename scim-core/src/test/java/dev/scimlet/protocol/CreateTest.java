package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.io.ByteArrayInputStream;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.3: creating with POST")
class CreateTest {

  private static final String BOTH = "dev.scimlet.protocol.Profiles#both";
  private static final String HEAD =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]";
  private static final String USER = HEAD + ",\"userName\":\"bjensen\"";

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.1-3")
  @Tag("7644-3.3-4")
  @Tag("7644-3.3-5")
  @Tag("7644-3.3-6")
  @Tag("7644-3.4.1-1")
  void theAnswerIsWhatCanBeReadAfterwards(TestServer server) {
    ScimResponse created =
        server.post("/Users", USER + ",\"title\":\"Guide\",\"emails\":[{\"value\":\"b@x\"}]}");
    String location = String.valueOf(created.headers().get("Location"));
    ScimResponse read = server.get("/Users/" + TestServer.id(created));

    assertThat(created.status()).isEqualTo(201);
    assertThat(location).isEqualTo(meta(created).getString("location"));
    assertThat(read.status()).isEqualTo(200);
    assertThat(read.body()).isEqualTo(created.body());
    assertThat(read.headers().get("ETag")).isNotNull().isEqualTo(created.headers().get("ETag"));
    assertThat(server.get(location).body()).isEqualTo(created.body());
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.3-1")
  @Tag("7644-3.3.1-1")
  void readOnlyAttributesInTheBodyAreIgnored(TestServer server) {
    ScimResponse created =
        server.post(
            "/Users",
            USER
                + ",\"id\":\"mine\",\"groups\":[{\"value\":\"g\"}],\"meta\":{\"resourceType\":"
                + "\"Group\",\"created\":\"2001-01-01T00:00:00Z\",\"location\":\"/x\"}}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(TestServer.id(created)).isNotEqualTo("mine");
    assertThat(body(created).contains("groups")).isFalse();
    assertThat(meta(created).getString("resourceType")).isEqualTo("User");
    assertThat(meta(created).getString("created")).isNotEqualTo("2001-01-01T00:00:00Z");
    assertThat(meta(created).getString("location")).endsWith("/Users/" + TestServer.id(created));
  }

  @Test
  @Tag("7644-3.3-2")
  @Tag("7644-3.4.2.2-19")
  void aDefaultIsShownAndFoundLikeAValueOfTheClient() {
    TestServer tolerant = TestServer.tolerant();
    TestServer strict = TestServer.strict();

    assertThat(body(tolerant.post("/Users", USER + "}")).get("active")).isEqualTo(ScimBoolean.TRUE);
    assertThat(body(strict.post("/Users", USER + "}")).get("active")).isNull();
    assertThat(total(tolerant, "/Users?filter=active+eq+true")).isEqualTo(ScimNumber.of(1));
    assertThat(total(strict, "/Users?filter=active+eq+true")).isEqualTo(ScimNumber.of(0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.3-3")
  void nullAndEmptyListsAssertThatThereIsNoValue(TestServer server) {
    ScimObject created =
        body(server.post("/Users", USER + ",\"title\":null,\"emails\":[],\"name\":null}"));

    assertThat(created.names())
        .contains("userName")
        .doesNotContain("title", "emails", "name")
        .doesNotContain("roles");
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.3-7")
  void aValueThatIsTakenIsAConflictForEveryVerb(TestServer server) {
    server.user("bjensen");
    String other = "/Users/" + server.user("other");
    ScimResponse[] refused = {
      server.post("/Users", USER.replace("bjensen", "BJensen") + "}"),
      server.put(other, USER + "}"),
      server.patch(other, "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"BJENSEN\"}")
    };

    for (ScimResponse response : refused) {
      assertThat(response.status()).isEqualTo(409);
      assertThat(body(response).getString("scimType")).isEqualTo("uniqueness");
    }
    assertThat(body(server.get(other)).getString("userName")).isEqualTo("other");
    assertThat(total(server, "/Users")).isEqualTo(ScimNumber.of(2));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.3-8")
  void whatIsRequiredMustBeThere(TestServer server) {
    ScimResponse response = server.post("/Users", HEAD + ",\"title\":\"Guide\"}");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
    assertThat(total(server, "/Users")).isEqualTo(ScimNumber.of(0));
  }

  @ParameterizedTest
  @MethodSource(BOTH)
  @Tag("7644-3.3-9")
  void nothingIsCreatedUnderAResource(TestServer server) {
    String id = server.user("other");

    assertThat(server.post("/Users/" + id, USER + "}").status()).isEqualTo(405);
    assertThat(server.post("/Users/new", USER + "}").status()).isEqualTo(405);
    assertThat(total(server, "/Users")).isEqualTo(ScimNumber.of(1));
  }

  @ParameterizedTest
  @CsvSource({
    "application/scim+json, 201",
    "application/scim+json; charset=utf-8, 201",
    "application/json, 201",
    "APPLICATION/JSON, 201",
    "text/plain, 415",
    "text/xml, 415",
    "application/x-www-form-urlencoded, 415"
  })
  @Tag("7644-3.3-10")
  void theContentIsJson(String mediaType, int status) {
    for (TestServer server : List.of(TestServer.strict(), TestServer.tolerant())) {
      ScimResponse response =
          server.send(
              ScimRequest.of("POST", "/Users")
                  .withHeader("Content-Type", mediaType)
                  .withBody(USER + "}"));

      assertThat(response.status()).isEqualTo(status);
      assertThat(total(server, "/Users")).isEqualTo(ScimNumber.of(status == 201 ? 1 : 0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"userName\":",
        "{\"userName\":\"b\"}x",
        "{\"userName\":\"b\"}{}",
        "{\"userName\":\"b\",\"userName\":\"c\"}",
        "[{\"userName\":\"b\"}]",
        "null",
        ""
      })
  @Tag("7644-3.3-11")
  void malformedJsonIsRefused(String json) {
    assertInvalidSyntax(ScimRequest.of("POST", "/Users").withBody(json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EFBBBF7B7D", "FEFF007B007D", "7B22FF223A317D", "7B2261C0AF223A317D"})
  @Tag("7644-3.3-11")
  void whatIsNotUtf8IsRefused(String hex) {
    assertInvalidSyntax(
        new ScimRequest(
            "POST",
            "",
            "/Users",
            null,
            Map.of("Content-Type", List.of("application/scim+json")),
            new ByteArrayInputStream(HexFormat.of().parseHex(hex))));
  }

  private static void assertInvalidSyntax(ScimRequest request) {
    ScimResponse response = TestServer.strict().send(request);

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidSyntax");
  }

  private static Object total(TestServer server, String target) {
    return Objects.requireNonNull(body(server.get(target)).get("totalResults"));
  }

  private static ScimObject meta(ScimResponse response) {
    return Objects.requireNonNull(body(response).getObject("meta"));
  }
}
