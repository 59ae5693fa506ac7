package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RFC 7644 §3.4.2.1: searching in all resource types")
class RootSearchTest {

  private final TestServer server = TestServer.tolerant();

  @ParameterizedTest
  @CsvSource({"/", "''", "/?filter=id+pr"})
  @Tag("7644-3.4.2.1-1")
  @Tag("7644-3.4.2-1")
  void findsResourcesOfEveryType(String target) {
    List<String> ids = List.of(server.user("anna"), server.group("crew"), server.user("bob"));

    ScimResponse response = server.get(target);

    assertThat(response.status()).isEqualTo(200);
    assertThat(ids(response)).containsExactlyElementsOf(ids);
    assertThat(body(response).get("totalResults")).isEqualTo(ScimNumber.of(3));
  }

  @Test
  @Tag("7644-3.4.2.1-1")
  void theTypeCanBeAskedFor() {
    String user = server.user("anna");
    String group = server.group("crew", user);

    assertThat(ids(server.get("/?filter=meta.resourceType+eq+%22User%22"))).containsExactly(user);
    assertThat(ids(server.get("/?filter=meta.resourceType+eq+%22Group%22"))).containsExactly(group);
    assertThat(
            ids(
                server.get(
                    "/?filter=not+(meta.resourceType+eq+%22Group%22)+or+displayName+eq+%22crew%22")))
        .containsExactly(user, group);
    assertThat(
            ids(
                server.get(
                    "/?filter=meta.resourceType+eq+%22User%22+and+meta.resourceType+eq+%22Group%22")))
        .isEmpty();
  }

  @Test
  @Tag("7644-3.4.2.1-3")
  @Tag("7644-3.4.2.1-4")
  void anAttributeThatATypeDoesNotHaveHasNoValueThere() {
    String user = server.user("anna");
    String group = server.group("crew", user);

    assertThat(ids(server.get("/?filter=userName+pr"))).containsExactly(user);
    assertThat(ids(server.get("/?filter=not+(userName+pr)"))).containsExactly(group);
    assertThat(ids(server.get("/?filter=members.value+eq+%22" + user + "%22")))
        .containsExactly(group);
    assertThat(ids(server.get("/?filter=nobodyKnowsThis+pr"))).isEmpty();
    assertThat(server.get("/?filter=userName+xx+1").status()).isEqualTo(400);
  }

  @Test
  @Tag("7644-3.4.2.1-1")
  @Tag("7644-3.4.3-1")
  void isTheSameByPost() {
    server.user("anna");
    server.group("crew");
    String message =
        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],"
            + "\"filter\":\"displayName pr or userName pr\",\"attributes\":[\"displayName\"]}";

    ScimResponse posted = server.post("/.search", message);

    assertThat(posted.status()).isEqualTo(200);
    assertThat(posted.body())
        .isEqualTo(
            server.get("/?filter=displayName+pr+or+userName+pr&attributes=displayName").body());
  }

  @Test
  @Tag("7644-3.4.2.1-4")
  void sortsAcrossTypesWithThoseWithoutAValueLast() {
    server.post(
        "/Users",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"u\",\"displayName\":\"m\"}");
    server.group("a");
    server.group("z");
    server.user("zoe");

    assertThat(names("/?sortBy=displayName")).containsExactly("a", "m", "z", "zoe");
    assertThat(names("/?sortBy=displayName&sortOrder=descending"))
        .containsExactly("zoe", "z", "m", "a");
    assertThat(names("/?sortBy=userName&startIndex=2&count=2")).containsExactly("zoe", "a");
    assertThat(server.get("/?sortBy=nobodyKnowsThis").status()).isEqualTo(400);
  }

  @Test
  void pagesFitTogetherByPositionAndByCursor() {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(server.user("user-" + i));
      ids.add(server.group("group-" + i));
    }
    List<String> byPosition = new ArrayList<>();
    for (int start = 1; start <= 10; start += 3) {
      byPosition.addAll(ids(server.get("/?count=3&startIndex=" + start)));
    }
    List<String> byCursor = new ArrayList<>();
    for (String cursor = ""; cursor != null; ) {
      ScimResponse page = server.get("/?sortBy=displayName&count=3&cursor=" + cursor);
      byCursor.addAll(ids(page));
      cursor = body(page).getString("nextCursor");
    }

    assertThat(byPosition).isEqualTo(ids);
    assertThat(byCursor).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  @Tag("7644-3.4.2.1-2")
  void whatWouldTakeTooMuchWorkIsTooMany() {
    ScimResponse response = server.get("/?startIndex=1000000000");

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("tooMany");
  }

  @Test
  @DisplayName("R7: only types that the client may search are searched")
  void r07TypesThatAreNotPermittedAreLeftOut() {
    TestServer usersOnly =
        TestServer.with(
            builder ->
                builder.authorizer(
                    (principal, action, type, id) ->
                        action != Authorizer.Action.SEARCH
                            || Objects.requireNonNull(type).equals("User")));
    String user = usersOnly.user("anna");
    usersOnly.group("crew");

    assertThat(ids(usersOnly.get("/"))).containsExactly(user);
    // What an attribute of the others means does not depend on who asks.
    assertThat(usersOnly.get("/?filter=members+pr").status()).isEqualTo(200);
    assertThat(ids(usersOnly.get("/?filter=not+(members+pr)"))).containsExactly(user);
    assertThat(usersOnly.get("/Users?filter=members+pr").status()).isEqualTo(400);
    assertThat(usersOnly.get("/Groups").status()).isEqualTo(403);
    TestServer nothing =
        TestServer.with(builder -> builder.authorizer((principal, action, type, id) -> false));
    assertThat(nothing.get("/").status()).isEqualTo(403);
  }

  private List<String> names(String target) {
    List<String> names = new ArrayList<>();
    for (ScimValue resource : body(server.get(target)).getValues("Resources")) {
      ScimObject object = (ScimObject) resource;
      String display = object.getString("displayName");
      names.add(display == null ? Objects.requireNonNull(object.getString("userName")) : display);
    }
    return names;
  }

  private static List<String> ids(ScimResponse response) {
    List<String> ids = new ArrayList<>();
    for (ScimValue resource : body(response).getValues("Resources")) {
      ids.add(Objects.requireNonNull(((ScimObject) resource).getString("id")));
    }
    return ids;
  }
}
