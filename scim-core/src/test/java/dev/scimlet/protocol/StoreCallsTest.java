package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("How often each operation asks a store that pays for every call")
class StoreCallsTest {

  private static final int MANY = 100;

  private final AbleStore store = AbleStore.with(AbleStore.ALL);
  private final TestServer server = TestServer.over(store);
  private final List<String> users = new ArrayList<>();
  private String user = "";
  private String group = "";

  @BeforeEach
  void create() {
    for (int i = 0; i < MANY; i++) {
      users.add(server.user("user" + i));
    }
    user = users.get(0);
    group = server.group("Sales", users.toArray(String[]::new));
    store.takeCalls();
  }

  @Test
  void creatingAUser() {
    server.user("other");

    assertThat(store.takeCalls()).containsExactly("insert User", "groupsOf");
  }

  @Test
  void creatingAGroup() {
    server.post(
        "/Groups?excludedAttributes=members",
        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Tours\","
            + "\"members\":["
            + values(users)
            + "]}");

    assertThat(store.takeCalls()).containsExactly("getAll User", "insert Group");
  }

  @Test
  void readingAUser() {
    server.get("/Users/" + user);
    // Once for the user and once for each level of groups within groups.
    assertThat(store.takeCalls()).containsExactly("get User", "groupsOf", "groupsOf");

    server.get("/Users/" + user + "?excludedAttributes=groups");
    assertThat(store.takeCalls()).containsExactly("get User");
  }

  @Test
  @Tag("7644-3.9-5")
  void readingAGroup() {
    server.get("/Groups/" + group);
    assertThat(store.takeCalls()).containsExactly("get Group", "members", "getAll User");

    server.get("/Groups/" + group + "?excludedAttributes=members");
    assertThat(store.takeCalls()).containsExactly("get Group");
  }

  @Test
  void listingUsers() {
    assertThat(body(server.get("/Users?count=" + MANY)).getValues("Resources")).hasSize(MANY);
    assertThat(store.takeCalls()).containsExactly("query User", "groupsOf", "groupsOf");

    server.get("/Users?excludedAttributes=groups&count=" + MANY);
    assertThat(store.takeCalls()).containsExactly("query User");
  }

  @Test
  void listingGroups() {
    server.group("Tours", user);
    store.takeCalls();

    server.get("/Groups?excludedAttributes=members");
    assertThat(store.takeCalls()).containsExactly("query Group");

    // Names are looked up for all groups of the page at once.
    server.get("/Groups");
    assertThat(store.takeCalls())
        .containsExactly("query Group", "members", "members", "getAll User");
  }

  @Test
  void findingAUserByName() {
    find("/Users?attributes=userName&filter=", "userName eq \"user7\"");

    assertThat(store.takeCalls()).containsExactly("query User");
  }

  @Test
  void findingUsersByTheirGroups() {
    find("/Users?attributes=userName&filter=", "groups.value eq \"" + group + "\"");

    assertThat(store.takeCalls()).containsExactly("query User", "groupsOf", "groupsOf");
  }

  @Test
  void findingGroupsByAMember() {
    for (int i = 0; i < 10; i++) {
      server.group("Tour " + i, user);
    }
    store.takeCalls();

    find("/Groups?excludedAttributes=members&filter=", "members.value eq \"" + user + "\"");
    assertThat(store.takeCalls()).containsExactly("groupsOf", "getAll Group");
  }

  @Test
  void askingWhetherSomebodyIsAMember() {
    find(
        "/Groups?attributes=id&filter=", "id eq \"" + group + "\" and members eq \"" + user + "\"");

    assertThat(store.takeCalls()).containsExactly("contains", "getAll Group");
  }

  @Test
  void changingAUser() {
    String change = "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Guide\"}";

    server.patch("/Users/" + user + "?attributes=title", change);
    assertThat(store.takeCalls()).containsExactly("patch User");

    server.patch("/Users/" + user, change);
    assertThat(store.takeCalls()).containsExactly("patch User", "groupsOf", "groupsOf");
  }

  @Test
  void addingMembers() {
    String added = server.user("other");
    store.takeCalls();

    server.patch("/Groups/" + group, adding(List.of(added)));
    assertThat(store.takeCalls()).containsExactly("getAll User", "apply Group");

    server.patch("/Groups/" + group, adding(users));
    assertThat(store.takeCalls()).containsExactly("getAll User", "apply Group");
  }

  @Test
  void addingMembersWhenListenersAreTold() {
    TestServer telling = TestServer.over(store, builder -> builder.changeListener(event -> {}));

    telling.patch("/Groups/" + group, adding(users));
    assertThat(store.takeCalls()).containsExactly("getAll User", "get Group", "apply Group");
  }

  @Test
  void changingAGroupAndItsMembersWhenListenersAreTold() {
    TestServer telling = TestServer.over(store, builder -> builder.changeListener(event -> {}));
    String rename = "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Tours\"},";

    telling.patch("/Groups/" + group, rename + adding(users));
    assertThat(store.takeCalls())
        .containsExactly("get Group", "getAll User", "groupsOf", "apply Group");
  }

  @Test
  void removingAMember() {
    server.patch(
        "/Groups/" + group,
        "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}");

    assertThat(store.takeCalls()).containsExactly("apply Group");
  }

  @Test
  void deletingAUser() {
    server.delete("/Users/" + user);

    assertThat(store.takeCalls()).containsExactly("begin", "delete User", "forget", "commit");
  }

  private void find(String target, String filter) {
    ScimResponse found = server.get(target + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    assertThat(body(found).getValues("Resources")).isNotEmpty();
  }

  private static String adding(List<String> ids) {
    return "{\"op\":\"add\",\"path\":\"members\",\"value\":[" + values(ids) + "]}";
  }

  private static String values(List<String> ids) {
    return String.join(",", ids.stream().map("{\"value\":\"%s\"}"::formatted).toList());
  }
}
