package dev.scimlet.examples.server.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Provisions users and groups as an identity provider does. */
final class Provisioned {

  private final HttpClient http = HttpClient.newHttpClient();
  private final ConsoleServer server;

  Provisioned(ConsoleServer server) {
    this.server = server;
  }

  /** Creates a user and answers its id. */
  String user(String userName) throws IOException, InterruptedException {
    return created(
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s",
         "active": true}
        """
            .formatted(userName));
  }

  /** Creates a user with everything that Lucid knows and answers its id. */
  String licensedUser(String userName, String given, String family)
      throws IOException, InterruptedException {
    return created(
        """
        {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                     "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
                     "urn:ietf:params:scim:schemas:extension:lucid:2.0:User"],
         "userName": "%1$s", "externalId": "ext-%1$s", "active": true, "title": "Engineer",
         "name": {"givenName": "%2$s", "familyName": "%3$s"},
         "emails": [{"type": "work", "value": "%2$s.%3$s@mail.example", "primary": true},
                    {"type": "home", "value": "home@mail.example"}],
         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "R&D"},
         "urn:ietf:params:scim:schemas:extension:lucid:2.0:User": {
           "billingCode": "Sales <7>",
           "productLicenses": {"Lucidchart": "True", "Lucidspark": "false"}}}
        """
            .formatted(userName, given, family));
  }

  /** Creates a group with members and answers its id. */
  String group(String displayName, List<String> members) throws IOException, InterruptedException {
    String list =
        members.stream()
            .map(member -> "{\"value\": \"" + member + "\"}")
            .collect(Collectors.joining(","));
    return id(
        send(
            "POST",
            "/Groups",
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "%s",
             "members": [%s]}
            """
                .formatted(displayName, list)));
  }

  /** Disables a user as Entra does it. */
  void disable(String id) throws IOException, InterruptedException {
    send(
        "PATCH",
        "/Users/" + id,
        """
        {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
         "Operations": [{"op": "Replace", "path": "active", "value": "False"}]}
        """);
  }

  HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.scim() + path))
            .header("Authorization", "Bearer " + ConsoleServer.TOKEN)
            .header("Content-Type", "application/scim+json")
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private String created(String user) throws IOException, InterruptedException {
    return id(send("POST", "/Users", user));
  }

  private static String id(HttpResponse<String> created) {
    assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
    return Objects.requireNonNull(
        ScimJson.read(created.body().getBytes(UTF_8), JsonLimits.defaults()).getString("id"));
  }
}
