package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("RFC 7644 §3.6: deleting")
class DeleteTest {

  private static final String USER =
      "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"bjensen\"}";

  static Stream<Named<TestServer>> servers() {
    return Stream.concat(
        Profiles.both(),
        Stream.of(
            Named.of("least store", TestServer.over(new MinimalStore())),
            Named.of("able store", TestServer.over(AbleStore.with(AbleStore.ALL)))));
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.6-1")
  @Tag("7644-3.6-4")
  void whatWasDeletedIsNotFoundByAnyVerb(TestServer server) {
    String path = "/Users/" + server.user("bjensen");
    ScimResponse deleted = server.delete(path);

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(deleted.body()).isNull();
    assertThat(deleted.bytes()).isEmpty();
    assertThat(deleted.headers()).doesNotContainKey("Content-Type");
    assertThat(server.get(path).status()).isEqualTo(404);
    assertThat(server.put(path, USER).status()).isEqualTo(404);
    assertThat(server.patch(path, "{\"op\":\"remove\",\"path\":\"title\"}").status())
        .isEqualTo(404);
    assertThat(server.delete(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.6-1")
  void aDeletedGroupIsNotFoundByAnyVerb(TestServer server) {
    String user = server.user("bjensen");
    String path = "/Groups/" + server.group("Sales", user);
    server.delete(path);

    assertThat(server.get(path).status()).isEqualTo(404);
    for (String member : List.of(user, "nobody")) {
      String add =
          "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + member + "\"}]}";
      assertThat(server.patch(path, add).status()).isEqualTo(404);
    }
    String removeByName = "{\"op\":\"remove\",\"path\":\"members[display eq \\\"x\\\"]\"}";
    assertThat(server.patch(path, removeByName).status()).isEqualTo(404);
    assertThat(server.delete(path).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.6-2")
  void whatWasDeletedIsFoundByNoQueryAndInNoGroup(TestServer server) {
    String gone = server.user("bjensen");
    String stays = server.user("other");
    String group = server.group("Sales", gone, stays);
    server.delete("/Users/" + gone);

    assertThat(body(server.get("/Users")).toString()).contains(stays).doesNotContain(gone);
    assertThat(total(server, "/Users?filter=userName+eq+%22bjensen%22")).isZero();
    assertThat(total(server, "/Groups?filter=members.value+eq+%22" + gone + "%22")).isZero();
    assertThat(body(server.get("/Groups/" + group)).toString())
        .contains(stays)
        .doesNotContain(gone);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.6-2")
  void aDeletedGroupIsNoGroupOfItsMembers(TestServer server) {
    String user = server.user("bjensen");
    String group = server.group("Sales", user);
    server.delete("/Groups/" + group);

    assertThat(body(server.get("/Users/" + user)).contains("groups")).isFalse();
    assertThat(total(server, "/Users?filter=groups.value+eq+%22" + group + "%22")).isZero();
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.6-3")
  void whatWasDeletedIsNoConflict(TestServer server) {
    String first = server.user("bjensen");
    String other = server.user("other");
    server.delete("/Users/" + first);
    String second = server.user("bjensen");
    server.delete("/Users/" + second);

    assertThat(second).isNotEqualTo(first);
    assertThat(server.put("/Users/" + other, USER).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource("servers")
  @Tag("7644-3.6-5")
  @Tag("7644-3.14-3")
  void anOldVersionInIfMatchIsRefused(TestServer server) {
    String path = "/Users/" + server.user("bjensen");
    String old = String.valueOf(server.get(path).headers().get("ETag"));
    server.patch(path, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}");
    String current = String.valueOf(server.get(path).headers().get("ETag"));
    ScimRequest delete = ScimRequest.of("DELETE", path);

    assertThat(server.send(delete.withHeader("If-Match", old)).status()).isEqualTo(412);
    assertThat(server.get(path).status()).isEqualTo(200);
    assertThat(server.send(delete.withHeader("If-Match", current)).status()).isEqualTo(204);
  }

  private static int total(TestServer server, String target) {
    return ((ScimNumber) Objects.requireNonNull(body(server.get(target)).get("totalResults")))
        .value()
        .intValueExact();
  }
}
