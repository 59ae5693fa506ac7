package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.13: a version in the path")
class PathVersionTest {

  private static final String BASE = "https://example.com/scim";

  private final TestServer server =
      TestServer.with(builder -> builder.baseUrl(BaseUrl.fixed(BASE)));
  private final String id = server.user("bjensen");

  @Test
  @Tag("7644-3.13-1")
  @Tag("7644-3.13-2")
  void versionTwoIsWhatIsSpokenAnyway() {
    ScimResponse named = server.get("/v2/Users/" + id);
    ScimResponse unnamed = server.get("/Users/" + id);

    assertThat(named.status()).isEqualTo(200);
    assertThat(named).isEqualTo(unnamed);
    assertThat(Objects.requireNonNull(body(named).getObject("meta")).getString("location"))
        .isEqualTo(BASE + "/Users/" + id);
    assertThat(server.get("/v2/Schemas").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v3/Users", "/v1/Users", "/v2.1/Users", "/v22/Schemas", "/v0"})
  @Tag("7644-3.13-1")
  void anyOtherVersionIsRefused(String path) {
    ScimResponse response = server.get(path);

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidVers");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/V2/Users", "/v/Users", "/v2/v2/Users", "/2/Users", "/Users/v2/x"})
  void whatIsNoVersionIsNoEndpoint(String path) {
    assertThat(server.get(path).status()).isEqualTo(404);
  }
}
