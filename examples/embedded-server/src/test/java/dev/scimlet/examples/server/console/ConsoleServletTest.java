package dev.scimlet.examples.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.examples.server.OpenStore;
import dev.scimlet.examples.server.ScimletServer;
import dev.scimlet.examples.server.Storage;
import dev.scimlet.examples.server.product.ProductDatabase;
import dev.scimlet.protocol.BaseUrl;
import dev.scimlet.schema.ResourceType;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The servlet of the console")
class ConsoleServletTest {

  @Test
  void whatFailsUnexpectedlyIsAPageWithAReferenceAndNoMore() throws Exception {
    ProductDatabase database = ProductDatabase.inMemory();
    try (ConsoleServer server = ConsoleServer.start(Clock.systemUTC(), over(database))) {
      ConsoleClient client = ConsoleClient.signedIn(server);
      database
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "insert into provisioning_log (id, time, operation, target_text, effect,"
                          + " changed, status, repairs, duration)"
                          + " values ('a', 1, 'NONSENSE', '', 'NONE', '', 200, '', 1)"));

      HttpResponse<String> failed = client.get("/admin/log");

      assertThat(failed.statusCode()).isEqualTo(500);
      assertThat(failed.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(failed.body())
          .contains("Something went wrong")
          .containsPattern("reference [0-9a-f-]{36}\\.")
          .doesNotContain("NONSENSE")
          .doesNotContain("Exception");
      assertThat(client.get("/admin").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void withoutItsDatabaseTheFixedTokenWorksAndOthersAreAskedToComeAgain() throws Exception {
    ProductDatabase database = ProductDatabase.inMemory();
    try (ConsoleServer server = ConsoleServer.start(Clock.systemUTC(), over(database))) {
      database.close();

      assertThat(server.scimStatus(ConsoleServer.TOKEN)).isEqualTo(200);
      assertThat(server.scimStatus("another-token")).isEqualTo(503);
    }
  }

  @Test
  void behindTlsTheCookieTravelsOverTlsAloneAndTheTenantUrlIsThePublicOne() throws Exception {
    ConsoleOptions options =
        ConsoleOptions.defaults().withPassword(ConsoleServer.PASSWORD).withPasswordIterations(1);
    try (ScimletServer server =
        ScimletServer.builder("a-token-for-this-test-alone")
            .port(0)
            .baseUrl(BaseUrl.fixed("https://scim.example.com/scim/v2"))
            .console(options)
            .start()) {
      URI page = URI.create(server.consoleUrl().orElseThrow() + "/sign-in");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());

      assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
          .contains("; Secure; HttpOnly; SameSite=Strict");
    }
  }

  private static Storage over(ProductDatabase database) {
    return new Storage() {
      @Override
      public OpenStore open(List<ResourceType> types) {
        return Storage.memory().open(types);
      }

      @Override
      public ProductDatabase openProduct() {
        return database;
      }
    };
  }
}
