package dev.scimlet.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.http.jdk.ScimHttpServer;
import dev.scimlet.protocol.BearerTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The host of the README")
class ReadmeTest {

  private static final String TOKEN = "readme-token-0123456789";
  private static final int MOST_LINES = 40;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void standsInTheReadmeAsItIsCompiled() throws IOException {
    assertThat(Files.readString(Path.of("..", "README.md"))).contains(host());
  }

  @Test
  void isShort() throws IOException {
    assertThat(host().lines().filter(line -> !line.isBlank())).hasSizeLessThanOrEqualTo(MOST_LINES);
  }

  @Test
  void servesItsEmployees() throws IOException, InterruptedException {
    EmployeeDirectory directory = new EmployeeDirectory();
    try (ScimHttpServer server =
        directory.serve(0, BearerTokens.sha256(BearerTokens.hash(TOKEN)))) {
      String users = server.url() + "/Users";

      HttpResponse<String> created =
          send(
              "POST",
              users,
              "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                  + "\"userName\":\"adele\",\"externalId\":\"7\",\"title\":\"Guide\"}");
      assertThat(created.statusCode()).isEqualTo(201);
      assertThat(created.body()).contains("\"externalId\":\"7\"").doesNotContain("Guide");
      String adele = users + "/" + id(created.body());

      assertThat(send("GET", users + "?filter=userName+eq+%22ADELE%22", "").body())
          .contains("\"totalResults\":1");
      assertThat(send("POST", users, "{\"userName\":\"Adele\"}").statusCode()).isEqualTo(409);

      HttpResponse<String> disabled =
          send(
              "PATCH",
              adele,
              "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
                  + "[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}]}");
      assertThat(disabled.statusCode()).isEqualTo(200);
      assertThat(directory.staff.values())
          .containsExactly(new EmployeeDirectory.Employee("adele", "7", false));

      assertThat(send("DELETE", adele, "").statusCode()).isEqualTo(204);
      assertThat(send("GET", adele, "").statusCode()).isEqualTo(404);
    }
  }

  private static String host() throws IOException {
    Path source =
        Path.of("src", "test", "java", "dev", "scimlet", "readme", "EmployeeDirectory.java");
    String text = Files.readString(source);
    return text.substring(text.indexOf("@SuppressWarnings")).stripTrailing();
  }

  private HttpResponse<String> send(String method, String uri, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(uri))
            .header("Authorization", "Bearer " + TOKEN)
            .header("Content-Type", "application/scim+json")
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String id(String json) {
    Matcher matcher = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(json);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}
