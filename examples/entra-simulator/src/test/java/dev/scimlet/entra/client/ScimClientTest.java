package dev.scimlet.entra.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.examples.server.ScimletServer;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

@DisplayName("The client sends what it is told to, and nothing else")
class ScimClientTest {

  private static final String TOKEN = "a-token-for-tests-1";
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void createsAndFindsAUser() {
    try (ScimletServer server = ScimletServer.builder(TOKEN).port(0).start();
        ScimClient client = client(server.url(), TOKEN)) {
      Exchange created =
          client.send(
              ScimCall.of("POST", "/Users", JSON.createObjectNode().put("userName", "ada@b.c")));
      Exchange found = client.send(ScimCall.of("GET", "/Users?filter=userName+eq+%22ada%40b.c%22"));

      assertThat(created.status()).isEqualTo(201);
      assertThat(created.header("Content-Type").orElseThrow()).startsWith("application/scim+json");
      assertThat(found.json().orElseThrow().get("totalResults").intValue()).isOne();
    }
  }

  @Test
  void aBrokenBodyAndRawQuotesGoOutAsTheyAre() {
    try (ScimletServer server = ScimletServer.builder(TOKEN).port(0).start();
        ScimClient client = client(server.url(), TOKEN)) {
      assertThat(client.send(ScimCall.of("POST", "/Users", StringNode.valueOf("{\"a\":"))).status())
          .isEqualTo(400);
      assertThat(client.send(ScimCall.of("GET", "/Users?filter=userName+eq+\"a\"\"")).status())
          .isEqualTo(400);
    }
  }

  @Test
  void headersOfTheCallReplaceTheUsualOnes() {
    try (ScimletServer server = ScimletServer.builder(TOKEN).port(0).start();
        ScimClient client = client(server.url(), TOKEN)) {
      ScimCall call =
          new ScimCall("GET", "/Users", Map.of("authorization", "Bearer another-token-1"), null);

      assertThat(client.send(call).status()).isEqualTo(401);
    }
  }

  @Test
  void tellsThatNobodyAnswers() {
    URI closed;
    try (ScimletServer server = ScimletServer.builder(TOKEN).port(0).start()) {
      closed = server.url();
    }
    try (ScimClient client = client(closed, TOKEN)) {
      assertThatThrownBy(() -> client.send(ScimCall.of("GET", "/Users")))
          .isInstanceOf(TransportException.class)
          .hasMessage("No answer to GET /Users.");
    }
  }

  private static ScimClient client(URI url, String token) {
    return ScimClient.open(url, token, Duration.ofSeconds(10));
  }
}
