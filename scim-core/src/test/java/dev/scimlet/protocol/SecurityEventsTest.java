package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 9967: security events are not served, and nobody is told otherwise")
class SecurityEventsTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"}";

  private final TestServer server = TestServer.tolerant();

  @Test
  @Tag("9967-4-1")
  void areNotAnnounced() {
    assertThat(body(server.get("/ServiceProviderConfig")).names()).doesNotContain("securityEvents");
  }

  @ParameterizedTest
  @ValueSource(strings = {"respond-async", "respond-async, wait=5"})
  @Tag("9967-2.5.1.1-1")
  void aClientThatWouldWaitForThemIsAnsweredAtOnce(String preference) {
    ScimResponse response =
        server.send(
            ScimRequest.of("POST", "/Users").withHeader("Prefer", preference).withBody(USER));

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.headers()).doesNotContainKeys("Preference-Applied", "Set-Txn");
  }
}
