package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.value.ScimString;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7644 §3.12: the form of errors")
class ErrorsTest {

  @ParameterizedTest
  @MethodSource("dev.scimlet.protocol.Profiles#both")
  @Tag("7644-3.1-1")
  @Tag("7644-3.12-1")
  @Tag("7644-3.12-2")
  @Tag("7644-8.2-1")
  void anErrorHasItsSchemaAndItsStatusAsAString(TestServer server) {
    ScimResponse response = server.get("/Users/nobody");

    assertThat(response.status()).isEqualTo(404);
    assertThat(body(response).names()).containsExactlyInAnyOrder("schemas", "status", "detail");
    assertThat(body(response).getValues("schemas"))
        .containsExactly(ScimString.of("urn:ietf:params:scim:api:messages:2.0:Error"));
    assertThat(body(response).get("status")).isEqualTo(ScimString.of("404"));
  }

  @Test
  @Tag("7644-3.12-6")
  void theKeywordsAreThoseOfTheRfcs() {
    assertThat(Stream.of(ScimType.values()).map(ScimType::rfcName))
        .containsExactlyInAnyOrder(
            "invalidFilter",
            "tooMany",
            "uniqueness",
            "mutability",
            "invalidSyntax",
            "invalidPath",
            "noTarget",
            "invalidValue",
            "invalidVers",
            "sensitive",
            "invalidCursor",
            "expiredCursor",
            "invalidCount");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | /Users | GET, POST",
        "PATCH | /Users | GET, POST",
        "DELETE | /Groups | GET, POST",
        "POST | /Users/1 | GET, PUT, PATCH, DELETE",
        "POST | /Schemas | GET",
        "PUT | /ResourceTypes/User | GET",
        "DELETE | /ServiceProviderConfig | GET"
      })
  @Tag("7644-3.2-4")
  void whatIsNotAllowedIsToldWithWhatIs(String method, String path, String allowed) {
    for (TestServer server : new TestServer[] {TestServer.strict(), TestServer.tolerant()}) {
      ScimResponse response = server.send(ScimRequest.of(method, path).withBody("{}"));

      assertThat(response.status()).isEqualTo(405);
      assertThat(String.valueOf(response.headers().get("Allow")).split(", "))
          .contains(allowed.split(", "));
      assertThat(body(response).getString("status")).isEqualTo("405");
    }
  }

  @Test
  @Tag("7644-3.12-8")
  void aStrangerIsUnauthenticatedAndAClientWithoutPermissionForbidden() {
    TestServer server =
        TestServer.with(builder -> builder.authorizer((principal, action, type, id) -> false));
    ScimResponse stranger =
        server.send(ScimRequest.of("GET", "/Users").withHeader("Authorization", "Bearer wrong"));

    assertThat(stranger.status()).isEqualTo(401);
    assertThat(stranger.headers()).containsKey("WWW-Authenticate");
    assertThat(server.get("/Users").status()).isEqualTo(403);
    assertThat(server.get("/Users").headers()).doesNotContainKey("WWW-Authenticate");
  }
}
