package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.lucid.LucidUser;
import dev.scimlet.protocol.RateLimit;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The server over HTTP, RFC 7644 section 3")
class ScimletServerTest {

  private static final String TOKEN = "a-token-for-this-test-alone";

  private ScimletServer server;
  private Client client;

  @BeforeEach
  void start() {
    server = ScimletServer.builder(TOKEN).port(0).start();
    client = new Client(server.url(), TOKEN);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void testConnectionFindsNobody() throws Exception {
    HttpResponse<byte[]> response = client.get("/Users?filter=userName+eq+%226f0f-no-such-user%22");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Client.mediaType(response)).isEqualTo("application/scim+json");
    assertThat(Client.json(response).get("totalResults")).hasToString("0");
    assertThat(Client.json(response).get("Resources")).hasToString("[]");
  }

  @Test
  void userIsCreatedDisabledFoundAndDeletedAsEntraDoesIt() throws Exception {
    HttpResponse<byte[]> created = client.send("POST", "/Users", Bodies.USER);
    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(created.headers().firstValue("Location").orElseThrow())
        .startsWith(server.url() + "/Users/");
    assertThat(LucidUser.of(Client.json(created)).hasLucidchart()).isTrue();
    String target = "/Users/" + Client.json(created).getString("id");

    HttpResponse<byte[]> disabled = client.send("PATCH", target, Bodies.DISABLE);
    assertThat(disabled.statusCode()).isEqualTo(200);
    assertThat(Client.json(disabled).get("active")).isEqualTo(ScimBoolean.of(false));

    HttpResponse<byte[]> found = client.get("/Users?filter=userName+eq+%22BJensen@example.com%22");
    assertThat(Client.json(found).get("totalResults")).hasToString("1");

    HttpResponse<byte[]> deleted = client.send("DELETE", target, "");
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(Client.mediaType(deleted)).isEmpty();
    assertThat(client.get(target).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Users", "/Users/none", "/ServiceProviderConfig", "/Users?filter=x"})
  void headIsGetWithoutContent(String target) throws Exception {
    HttpResponse<byte[]> got = client.get(target);

    HttpResponse<byte[]> head = client.send("HEAD", target, "");

    assertThat(head.statusCode()).isEqualTo(got.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(Client.mediaType(head)).isEqualTo(Client.mediaType(got));
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(got.headers().firstValue("Content-Length"));
    assertThat(client.get("/Users").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE, /Users, 405",
    "GET, /Cars, 404",
    "GET, /Me, 501",
    "POST, /Users, 400",
    "GET, /v3/Users, 400"
  })
  @Tag("7644-3.2-3")
  void everyErrorIsAScimDocument(String method, String target, int status) throws Exception {
    HttpResponse<byte[]> response = client.send(method, target, "");

    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(Client.mediaType(response)).isEqualTo("application/scim+json");
    assertThat(Client.json(response).getString("status")).isEqualTo(Integer.toString(status));
    assertThat(response.headers().firstValue("Allow").isPresent()).isEqualTo(status == 405);
  }

  @Test
  void groupNamesAreUnique() throws Exception {
    assertThat(client.send("POST", "/Groups", Bodies.GROUP).statusCode()).isEqualTo(201);
    HttpResponse<byte[]> again = client.send("POST", "/Groups", Bodies.GROUP);

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Client.json(again).getString("scimType")).isEqualTo("uniqueness");
  }

  @Test
  void usersAreTheFirstResourceType() throws Exception {
    ScimValue first = Client.json(client.get("/ResourceTypes")).getValues("Resources").get(0);

    assertThat(((ScimObject) first).getString("name")).isEqualTo("User");
  }

  @Test
  void wrongTokenIsRefusedAsAScimError() throws Exception {
    HttpResponse<byte[]> response = new Client(server.url(), "another-token").get("/Users");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Client.json(response).getString("status")).isEqualTo("401");
    assertThat(response.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void engineCanBeChangedBeforeTheServerStarts() throws Exception {
    try (ScimletServer limited =
        ScimletServer.builder(TOKEN)
            .port(0)
            .engine(engine -> engine.rateLimit(new RateLimit(1, 1)))
            .start()) {
      Client eager = new Client(limited.url(), TOKEN);
      eager.get("/Users");
      HttpResponse<byte[]> second = eager.get("/Users");

      assertThat(second.statusCode()).isEqualTo(429);
      assertThat(second.headers().firstValue("Retry-After")).isPresent();
    }
  }
}
