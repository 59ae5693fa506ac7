package dev.scimlet.examples.server;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** A SCIM client over real HTTP. */
final class Client {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI baseUrl;
  private final String token;

  Client(URI baseUrl, String token) {
    this.baseUrl = baseUrl;
    this.token = token;
  }

  HttpResponse<byte[]> get(String target) throws IOException, InterruptedException {
    return send("GET", target, "");
  }

  HttpResponse<byte[]> send(String method, String target, String body)
      throws IOException, InterruptedException {
    return send(method, target, body, Map.of());
  }

  HttpResponse<byte[]> send(
      String method, String target, String body, Map<String, String> furtherHeaders)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + target))
            .timeout(LONGEST)
            .header("Authorization", "Bearer " + token)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/scim+json; charset=utf-8");
    }
    furtherHeaders.forEach(request::header);
    return http.send(request.build(), BodyHandlers.ofByteArray());
  }

  static ScimObject json(HttpResponse<byte[]> response) {
    return ScimJson.read(response.body(), JsonLimits.defaults());
  }

  /** The text of an attribute that every resource of a test has. */
  static String text(ScimObject resource, String attribute) {
    return Objects.requireNonNull(resource.getString(attribute), attribute);
  }

  static String mediaType(HttpResponse<byte[]> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }
}
