package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the state of resources, in every way in which clients may find them. */
final class Observer {

  private final Client client;

  Observer(Client client) {
    this.client = client;
  }

  /** Reads a user; the lists of resources must say the same as the resource. */
  Facts user(String name, String knownId) throws IOException, InterruptedException {
    List<ScimObject> found = find("Users", "userName eq \"" + name.toUpperCase(Locale.ROOT) + "\"");
    assertThat(found).as("users of the name %s", name).hasSizeLessThan(2);
    if (found.isEmpty()) {
      assertThat(knownId.isEmpty() ? 404 : get("/Users/" + knownId).statusCode()).isEqualTo(404);
      return Facts.ABSENT;
    }
    String id = Client.text(found.get(0), "id");
    HttpResponse<byte[]> response = get("/Users/" + id);
    assertThat(response.statusCode()).as("%s, which is found by its name", name).isEqualTo(200);
    ScimObject user = Client.json(response);
    assertThat(user).isEqualTo(found.get(0));
    int counter = Integer.parseInt(Client.text(user, "title"));
    requireWhole(user, name, counter);
    requireFound(id, name, counter);
    return new Facts(id, counter, Set.of(), version(response));
  }

  /** Reads a group with all its members. */
  Facts group(String name, String id) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = get("/Groups/" + id);
    assertThat(response.statusCode()).as(name).isEqualTo(200);
    ScimObject group = Client.json(response);
    assertThat(group.getString("displayName")).isEqualTo(name);
    String[] external = Client.text(group, "externalId").split("-(?=[0-9]+$)");
    assertThat(external[0]).isEqualTo(name);
    return new Facts(id, Integer.parseInt(external[1]), members(group), version(response));
  }

  /** A name that is taken cannot be taken again, however it is written. */
  void requireTaken(String name) throws IOException, InterruptedException {
    String body = Documents.user(name.toUpperCase(Locale.ROOT), 0);
    HttpResponse<byte[]> response = available(client.send("POST", "/Users", body));
    assertThat(response.statusCode()).as("status of another %s", name).isEqualTo(409);
  }

  static String version(HttpResponse<byte[]> response) {
    Optional<String> tag = response.headers().firstValue("ETag");
    assertThat(tag).isPresent();
    return tag.orElseThrow().replaceAll("^W/\"|\"$", "");
  }

  private static void requireWhole(ScimObject user, String name, int counter) {
    ScimObject email = (ScimObject) user.getValues("emails").get(0);
    assertThat(user.getString("userName")).isEqualTo(name);
    assertThat(user.getString("nickName")).isEqualTo(Integer.toString(counter));
    assertThat(user.getString("externalId")).isEqualTo(name + "-" + counter);
    assertThat(email.getString("value")).isEqualTo(name + "-" + counter + "@example.com");
  }

  private void requireFound(String id, String name, int counter)
      throws IOException, InterruptedException {
    String now = name + "-" + counter;
    String before = name + "-" + (counter - 1);
    String after = name + "-" + (counter + 1);
    assertThat(ids(find("Users", "externalId eq \"" + now + "\""))).containsExactly(id);
    assertThat(ids(find("Users", "emails.value eq \"" + now + "@example.com\"")))
        .containsExactly(id);
    assertThat(
            find(
                "Users",
                "externalId eq \"%1$s\" or externalId eq \"%2$s\" or emails.value eq \"%1$s@example.com\""
                    .formatted(before, after)))
        .isEmpty();
  }

  private static Set<String> members(ScimObject group) {
    return group.getValues("members").stream()
        .map(member -> Client.text((ScimObject) member, "value"))
        .collect(Collectors.toSet());
  }

  private static List<String> ids(List<ScimObject> resources) {
    return resources.stream().map(resource -> Client.text(resource, "id")).toList();
  }

  private List<ScimObject> find(String type, String filter)
      throws IOException, InterruptedException {
    HttpResponse<byte[]> response = get("/" + type + "?filter=" + URLEncoder.encode(filter, UTF_8));
    assertThat(response.statusCode()).as(filter).isEqualTo(200);
    List<ScimValue> resources = Client.json(response).getValues("Resources");
    return resources.stream().map(ScimObject.class::cast).toList();
  }

  private HttpResponse<byte[]> get(String target) throws IOException, InterruptedException {
    return available(client.get(target));
  }

  private static HttpResponse<byte[]> available(HttpResponse<byte[]> response) {
    if (response.statusCode() == 503) {
      throw new UnavailableException();
    }
    return response;
  }
}
