package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A store of five methods, without promises and abilities")
class MinimalStoreTest {

  private final TestServer server = TestServer.over(new MinimalStore());
  private final String adele = server.user("adele");
  private final String alex = server.user("alex");
  private final String inner = server.group("Inner", adele);
  private final String outer = server.group("Outer", inner, alex);

  @Test
  @Tag("7643-4.1.2-9")
  void showsTheGroupsOfUsers() {
    String user = body(server.get("/Users/" + adele)).toString();

    assertThat(user).contains(inner, "\"direct\"", outer, "\"indirect\"");
  }

  @Test
  void findsGroupsByMember() {
    ScimObject found =
        body(server.get("/Groups?filter=members%5Bvalue+eq+%22" + alex + "%22%5D&attributes=id"));

    assertThat(found.getValues("Resources").toString()).contains(outer).doesNotContain(inner);
  }

  @Test
  void findsUsersByGroup() {
    ScimObject found = body(server.get("/Users?filter=groups.value+eq+%22" + inner + "%22"));

    assertThat(found.get("totalResults")).isEqualTo(ScimNumber.of(1));
    assertThat(found.toString()).contains(adele);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"op\":\"remove\",\"path\":\"members\",\"value\":[{\"value\":\"%s\"}]}",
        "{\"op\":\"remove\",\"path\":\"members[value eq \\\"%s\\\"]\"}"
      })
  @Tag("7644-3.5.2.2-4")
  void removesOneMember(String operation) {
    ScimResponse response = server.patch("/Groups/" + outer, String.format(operation, alex));

    assertThat(response.status()).isEqualTo(204);
    assertThat(members(outer)).containsExactly(inner);
  }

  @Test
  @Tag("7644-3.5.2.1-6")
  void addsNobodyTwiceAndNobodyUnknown() {
    String add = "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"%s\"}]}";

    assertThat(server.patch("/Groups/" + outer, String.format(add, alex)).status()).isEqualTo(204);
    assertThat(server.patch("/Groups/" + outer, String.format(add, "x")).status()).isEqualTo(400);
    assertThat(members(outer)).containsExactlyInAnyOrder(inner, alex);
  }

  @Test
  void forgetsDeletedMembers() {
    server.delete("/Users/" + alex);
    server.delete("/Groups/" + inner);

    assertThat(members(outer)).isEmpty();
  }

  @Test
  void pagesInAStableOrder() {
    ScimObject first = body(server.get("/Users?count=1"));
    ScimObject second = body(server.get("/Users?startIndex=2&count=1"));

    assertThat(first.get("totalResults")).isEqualTo(ScimNumber.of(2));
    assertThat(first.getValues("Resources").toString() + second.getValues("Resources"))
        .contains(adele, alex);
  }

  private List<String> members(String group) {
    return body(server.get("/Groups/" + group)).getValues("members").stream()
        .map(member -> String.valueOf(((ScimObject) member).getString("value")))
        .toList();
  }

  @Test
  void aMemberThatDoesNotExistCannotBeAddedByAReplacement() {
    TestServer server = TestServer.over(new MinimalStore());
    String member = server.user("bjensen");
    String path = "/Groups/" + server.group("Guides", member);

    ScimResponse put = server.put(path, guides(member, "nobody"));

    assertThat(put.status()).isEqualTo(400);
    assertThat(server.put(path, guides(member)).status()).isEqualTo(200);
  }

  private static String guides(String... members) {
    return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],"
        + "\"displayName\":\"Guides\",\"members\":["
        + Stream.of(members).map("{\"value\":\"%s\"}"::formatted).collect(joining(","))
        + "]}";
  }
}
