package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7644 §3.14: versions and the writes that name them")
class VersionsTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"";
  private static final String PATCH =
      "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":"
          + "\"replace\",\"path\":\"title\",\"value\":\"%s\"}]}";

  static Stream<Named<TestServer>> servers() {
    return Stream.concat(
        Profiles.both(), Stream.of(Named.of("least store", TestServer.over(new MinimalStore()))));
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.14-1")
  void theVersionIsAHeaderFieldAndInMeta(TestServer server) {
    ScimResponse created = server.post("/Users", USER + "}");
    String path = "/Users/" + TestServer.id(created);
    ScimResponse read = server.get(path);
    ScimResponse put = server.put(path, USER + ",\"title\":\"a\"}");
    ScimResponse patched =
        server.send(ScimRequest.of("PATCH", path).withBody(PATCH.formatted("b")));

    for (ScimResponse response : new ScimResponse[] {created, read, put, patched}) {
      assertThat(response.headers().get("ETag"))
          .matches("W/\"[^\"]+\"")
          .isEqualTo(version(response));
    }
    assertThat(version(read)).isEqualTo(version(created));
    assertThat(version(put)).isNotEqualTo(version(read));
    assertThat(version(patched)).isNotEqualTo(version(put));
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.14-1")
  @Tag("7644-3.5.2-17")
  void anAnswerWithoutContentHasTheVersionToo(TestServer server) {
    String user = server.user("bjensen");
    String path = "/Groups/" + server.group("Sales");
    ScimResponse patched =
        server.patch(
            path, "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}");

    assertThat(patched.status()).isEqualTo(204);
    assertThat(patched.body()).isNull();
    assertThat(patched.headers().get("ETag"))
        .isNotNull()
        .isEqualTo(server.get(path).headers().get("ETag"));
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.12-4")
  @Tag("7644-3.14-3")
  void anOldVersionIsRefusedAndTheCurrentOneAccepted(TestServer server) {
    String path = "/Users/" + server.user("bjensen");
    String old = version(server.get(path));
    server.send(ScimRequest.of("PATCH", path).withBody(PATCH.formatted("a")));
    String current = version(server.get(path));

    assertThat(put(server, path, old, "b").status()).isEqualTo(412);
    assertThat(patch(server, path, old, "b").status()).isEqualTo(412);
    assertThat(body(patch(server, path, old, "b")).contains("scimType")).isFalse();
    assertThat(body(server.get(path)).getString("title")).isEqualTo("a");
    assertThat(put(server, path, current, "b").status()).isEqualTo(200);
    assertThat(patch(server, path, version(server.get(path)), "c").status()).isEqualTo(200);
    assertThat(body(server.get(path)).getString("title")).isEqualTo("c");
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.14-3")
  void versionsAreComparedWeaklyAndMayBeAList(TestServer server) {
    String path = "/Users/" + server.user("bjensen");
    String strong = version(server.get(path)).substring(2);

    assertThat(patch(server, path, strong, "a").status()).isEqualTo(200);
    String list = "\"other\", " + version(server.get(path));
    assertThat(patch(server, path, list, "b").status()).isEqualTo(200);
    assertThat(patch(server, path, "\"other\", W/\"another\"", "c").status()).isEqualTo(412);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.14-4")
  void anyVersionWillDoForWhatIsThere(TestServer server) {
    String path = "/Users/" + server.user("bjensen");

    assertThat(put(server, path, "*", "a").status()).isEqualTo(200);
    assertThat(patch(server, path, "*", "b").status()).isEqualTo(200);
    assertThat(send(server, "DELETE", path, "*", "").status()).isEqualTo(204);
    assertThat(put(server, path, "*", "c").status()).isEqualTo(404);
    assertThat(patch(server, path, "*", "c").status()).isEqualTo(404);
    assertThat(send(server, "DELETE", path, "*", "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.14-3")
  void aChangeOfMembersChangesTheVersionOfTheGroup(TestServer server) {
    String user = server.user("bjensen");
    String path = "/Groups/" + server.group("Sales");
    String old = version(server.get(path));
    String add = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}";
    server.patch(path, add);
    String remove =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
            + "[{\"op\":\"remove\",\"path\":\"members\"}]}";

    assertThat(send(server, "PATCH", path, old, remove).status()).isEqualTo(412);
    assertThat(body(server.get(path)).getValues("members")).hasSize(1);
    assertThat(send(server, "PATCH", path, version(server.get(path)), remove).status())
        .isEqualTo(204);
    assertThat(body(server.get(path)).getValues("members")).isEmpty();
  }

  private static ScimResponse put(TestServer server, String path, String ifMatch, String title) {
    return send(server, "PUT", path, ifMatch, USER + ",\"title\":\"" + title + "\"}");
  }

  private static ScimResponse patch(TestServer server, String path, String ifMatch, String title) {
    return send(server, "PATCH", path, ifMatch, PATCH.formatted(title));
  }

  private static ScimResponse send(
      TestServer server, String method, String path, String ifMatch, String json) {
    return server.send(ScimRequest.of(method, path).withHeader("If-Match", ifMatch).withBody(json));
  }

  private static String version(ScimResponse response) {
    return Objects.requireNonNull(
        Objects.requireNonNull(body(response).getObject("meta")).getString("version"));
  }
}
