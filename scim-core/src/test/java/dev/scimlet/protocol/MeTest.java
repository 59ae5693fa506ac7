package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.Authorizer.Action;
import dev.scimlet.store.ResourceKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.11: the authenticated subject, /Me")
class MeTest {

  private static final String BASE = "https://example.com/scim/v2";
  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"}";
  private static final String TITLE = "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"x\"}";

  private final AtomicReference<@Nullable ResourceKey> subject = new AtomicReference<>();
  private final List<String> asked = new ArrayList<>();
  private final TestServer server =
      TestServer.with(
          builder ->
              builder
                  .baseUrl(BaseUrl.fixed(BASE))
                  .me(principal -> Optional.ofNullable(subject.get()))
                  .authorizer(this::permits));
  private final String id = server.user("bjensen");

  private boolean permits(
      Principal principal, Action action, @Nullable String type, @Nullable String key) {
    asked.add(action + " " + type + " " + key);
    return action != Action.DELETE || !"Group".equals(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"})
  @Tag("7644-3.11-1")
  void withoutAMappingItIsNotImplemented(String method) {
    ScimResponse response =
        TestServer.tolerant().send(ScimRequest.of(method, "/Me").withBody(USER));

    assertThat(response.status()).isEqualTo(501);
  }

  @Test
  @Tag("7644-3.11-3")
  void everyVerbWorksOnTheResourceThatStandsForTheClient() {
    subject.set(new ResourceKey("User", id));
    String location = BASE + "/Users/" + id;

    ScimResponse read = server.get("/Me");
    assertThat(read).isEqualTo(server.get("/Users/" + id));
    ScimResponse head = server.send(ScimRequest.of("HEAD", "/Me"));
    ScimResponse put = server.put("/Me", USER.replace("}", ",\"title\":\"t\"}"));
    ScimResponse patched = server.patch("/Me?attributes=title", TITLE);

    for (ScimResponse response : List.of(read, head, put, patched)) {
      assertThat(response.status()).isEqualTo(200);
      assertThat(response.headers())
          .containsAllEntriesOf(Map.of("Location", location, "Content-Location", location));
    }
    assertThat(location(read)).isEqualTo(location);
    assertThat(location(put)).isEqualTo(location);
    assertThat(body(patched).getString("title")).isEqualTo("x");
    assertThat(head.body()).isNull();

    ScimResponse deleted = server.delete("/Me");
    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.headers()).containsEntry("Location", location);
    assertThat(server.get("/Users/" + id).status()).isEqualTo(404);
    assertThat(server.get("/Me").status()).isEqualTo(404);
  }

  @Test
  @Tag("7644-3.11-3")
  void everythingBehindTheAliasSeesTheResource() {
    subject.set(new ResourceKey("Group", server.group("Sales")));
    String group = Objects.requireNonNull(subject.get()).id();
    asked.clear();

    ScimResponse patched =
        server.patch("/Me", "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"x\"}");
    RequestEvent event = server.lastEvent();
    ScimResponse refused = server.delete("/Me");

    assertThat(patched.status()).isEqualTo(204);
    assertThat(patched.headers()).containsEntry("Location", BASE + "/Groups/" + group);
    assertThat(event.resourceType()).isEqualTo("Group");
    assertThat(event.id()).isEqualTo(group);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(asked).containsExactly("PATCH Group " + group, "DELETE Group " + group);
  }

  @Test
  void conditionsAndParametersApply() {
    subject.set(new ResourceKey("User", id));
    String tag = etag(server.get("/Me"));
    ScimRequest read = ScimRequest.of("GET", "/Me?attributes=userName");

    ScimResponse spared = server.send(read.withHeader("If-None-Match", tag));

    assertThat(body(server.send(read)).names()).containsExactly("schemas", "id", "userName");
    assertThat(spared.status()).isEqualTo(304);
    assertThat(spared.headers()).containsEntry("Location", BASE + "/Users/" + id);
  }

  @Test
  @Tag("7644-3.11-4")
  void nothingIsCreatedUnderTheAlias() {
    subject.set(new ResourceKey("User", id));

    assertThat(server.post("/Me", USER.replace("bjensen", "other")).status()).isEqualTo(501);
    assertThat(body(server.get("/Users")).get("totalResults")).hasToString("1");
  }

  @Test
  void aClientWithoutAResourceIsNotFound() {
    assertThat(server.get("/Me").status()).isEqualTo(404);
    assertThat(server.put("/Me", USER).status()).isEqualTo(404);
  }

  @Test
  void otherMethodsAreNotAllowed() {
    subject.set(new ResourceKey("User", id));

    ScimResponse response = server.send(ScimRequest.of("BREW", "/Me"));

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.headers()).containsEntry("Allow", "GET, HEAD, PUT, PATCH, DELETE");
    assertThat(server.get("/Me/x").status()).isEqualTo(404);
  }

  @Test
  void strangersDoNotReachTheMapping() {
    ScimResponse response = server.engine().handle(ScimRequest.of("GET", "/Me"));

    assertThat(response.status()).isEqualTo(401);
  }

  @Test
  void aMappingToATypeThatIsNotServedIsABugOfTheHost() {
    subject.set(new ResourceKey("Robot", id));

    assertThat(server.get("/Me").status()).isEqualTo(500);
  }

  private static String etag(ScimResponse response) {
    return Objects.requireNonNull(response.headers().get("ETag"));
  }

  private static String location(ScimResponse response) {
    return Objects.requireNonNull(
        Objects.requireNonNull(body(response).getObject("meta")).getString("location"));
  }
}
