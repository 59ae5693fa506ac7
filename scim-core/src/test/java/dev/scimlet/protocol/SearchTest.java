package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.4.2: searching")
class SearchTest {

  private static final String MANAGER =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager";

  private final TestServer server =
      TestServer.with(builder -> builder.limits(EngineLimits.defaults().withPageSizes(3, 4)));

  @ParameterizedTest
  @CsvSource({
    "'',             3, 1",
    "count=2,        2, 1",
    "count=4,        4, 1",
    "count=100,      4, 1",
    "count=99999999999999999, 4, 1",
    "count=0,        0, 1",
    "count=-1,       0, 1",
    "startIndex=0,   3, 1",
    "startIndex=-7,  3, 1",
    "startIndex=5,   2, 5",
    "startIndex=6,   1, 6",
    "startIndex=7,   0, 7",
    "startIndex=2147483647, 0, 2147483647",
    "startIndex=3&count=1, 1, 3"
  })
  @Tag("7644-3.1-1")
  @Tag("7644-3.4.2-3")
  @Tag("7644-3.4.2-4")
  @Tag("7644-3.4.2-5")
  @Tag("7644-3.4.2-7")
  @Tag("7644-3.4.2.4-2")
  @Tag("7644-3.4.2.4-3")
  @Tag("7644-3.4.2.4-4")
  @Tag("7644-3.4.2.4-5")
  @Tag("7644-3.4.2.4-6")
  @Tag("7644-3.4.2.4-7")
  @Tag("7644-3.4.2.4-9")
  void aPageIsCutOutOfAllSixUsers(String parameters, int itemsPerPage, long startIndex) {
    users(6);

    ScimObject list = body(server.get("/Users?" + parameters));

    assertThat(list.get("totalResults")).isEqualTo(ScimNumber.of(6));
    assertThat(list.get("itemsPerPage")).isEqualTo(ScimNumber.of(itemsPerPage));
    assertThat(list.get("startIndex")).isEqualTo(ScimNumber.of(startIndex));
    assertThat(list.getValues("Resources")).hasSize(itemsPerPage);
    assertThat(list.getValues("schemas").toString())
        .contains("urn:ietf:params:scim:api:messages:2.0:ListResponse");
  }

  @Test
  @Tag("7644-3.4.2.4-1")
  void pagesNeitherOverlapNorLeaveAnyoneOut() {
    List<String> users = users(7);
    List<String> read = new ArrayList<>();

    for (int start = 1; start <= 7; start += 2) {
      read.addAll(ids(server.get("/Users?count=2&startIndex=" + start)));
    }

    assertThat(read).containsExactlyInAnyOrderElementsOf(users);
  }

  @Test
  @Tag("7644-3.4.2.4-1")
  void theOrderStaysWhenAResourceChanges() {
    List<String> users = users(4);
    List<String> before = ids(server.get("/Users?count=4"));

    server.patch(
        "/Users/" + users.get(0), "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Guide\"}");

    assertThat(ids(server.get("/Users?count=4"))).isEqualTo(before);
  }

  @Test
  @Tag("7644-3.4.2.2-2")
  void aFilterIsAppliedBeforeThePageIsCut() {
    List<String> users = users(6);

    ScimResponse page = search("/Users", "userName ge \"user2\"", "&startIndex=4&count=1");

    assertThat(body(page).get("totalResults")).isEqualTo(ScimNumber.of(4));
    assertThat(users.subList(2, 6)).containsAll(ids(page));
  }

  @ParameterizedTest
  @ValueSource(strings = {"count=many", "startIndex=1.5", "count=", "startIndex=0x1"})
  @Tag("7644-3.4.2.4-8")
  void whatIsNoIntegerIsRefused(String parameter) {
    ScimResponse response = server.get("/Users?" + parameter);

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "members[value eq \"%s\"]",
        "members.value eq \"%s\"",
        "members eq \"%s\"",
        "members.value eq \"%s\" and displayName eq \"SALES\"",
        "displayName eq \"sales\" and members[value eq \"%s\"]",
        "displayName sw \"S\" and members.value eq \"%s\" and id pr",
        "members[value eq \"%s\" and type eq \"User\"]",
        "members.value eq \"%s\" or displayName eq \"nothing\"",
        "not (displayName eq \"Support\") and members.value eq \"%s\""
      })
  void groupsAreFoundByAMember(String filter) {
    String adele = server.user("adele");
    String alex = server.user("alex");
    String sales = server.group("Sales", alex, adele);
    server.group("Support", alex);
    server.group("Empty");

    assertThat(ids(search("/Groups", filter.formatted(adele), ""))).containsExactly(sales);
  }

  @Test
  void severalMembersCanBeDemanded() {
    String adele = server.user("adele");
    String alex = server.user("alex");
    String both = server.group("Both", alex, adele);
    server.group("One", alex);
    server.group("Other", adele);

    String filter = "members.value eq \"%s\" and members.value eq \"%s\"".formatted(adele, alex);

    assertThat(ids(search("/Groups", filter, ""))).containsExactly(both);
  }

  @Test
  @Tag("7644-3.4.2-6")
  void aMemberNobodyHasFindsNothing() {
    server.group("Sales", server.user("adele"));

    assertThat(ids(search("/Groups", "members.value eq \"nobody\"", ""))).isEmpty();
    assertThat(ids(search("/Groups", "members[value eq \"\"]", ""))).isEmpty();
  }

  @Test
  void groupsAreFoundByTheNameOfAMember() {
    String adele =
        TestServer.id(
            server.post(
                "/Users",
                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],"
                    + "\"userName\":\"adele\",\"displayName\":\"Adele Vance\"}"));
    String sales = server.group("Sales", adele);
    server.group("Support", server.user("alex"));

    assertThat(ids(search("/Groups", "members.display co \"vance\"", ""))).containsExactly(sales);
  }

  @Test
  void groupsAreFoundByTheTypeOfTheirMembers() {
    String users = server.group("Users", server.user("adele"));
    String groups = server.group("Groups", users);
    server.group("Empty");

    assertThat(ids(search("/Groups", "members[type eq \"User\"]", ""))).containsExactly(users);
    assertThat(ids(search("/Groups", "members.type eq \"Group\"", ""))).containsExactly(groups);
    assertThat(ids(search("/Groups", "members pr", ""))).containsExactlyInAnyOrder(users, groups);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "groups.value eq \"%s\"",
        "groups[value eq \"%s\"]",
        "groups.value eq \"%s\" and userName eq \"adele\"",
        "groups[value eq \"%s\" and type eq \"direct\"]"
      })
  void usersAreFoundByAGroup(String filter) {
    String adele = server.user("adele");
    server.user("alex");
    String sales = server.group("Sales", adele);

    assertThat(ids(search("/Users", filter.formatted(sales), ""))).containsExactly(adele);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"manager eq \"boss\"", MANAGER + " eq \"boss\"", MANAGER + ".value eq \"boss\""})
  void usersAreFoundByTheirManager(String filter) {
    String adele = server.user("adele");
    server.user("alex");
    server.patch(
        "/Users/" + adele,
        "{\"op\":\"add\",\"path\":\"" + MANAGER + "\",\"value\":{\"value\":\"boss\"}}");

    assertThat(ids(search("/Users", filter, ""))).containsExactly(adele);
  }

  private List<String> users(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(server.user("user" + i));
    }
    return ids;
  }

  private ScimResponse search(String endpoint, String filter, String more) {
    return server.get(
        endpoint + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8) + more);
  }

  private static List<String> ids(ScimResponse response) {
    assertThat(response.status()).as(String.valueOf(response.body())).isEqualTo(200);
    return body(response).getValues("Resources").stream()
        .map(resource -> Objects.requireNonNull(((ScimObject) resource).getString("id")))
        .toList();
  }
}
