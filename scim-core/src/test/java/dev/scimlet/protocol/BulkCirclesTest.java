package dev.scimlet.protocol;

import static dev.scimlet.protocol.BulkReferencesTest.manager;
import static dev.scimlet.protocol.BulkReferencesTest.members;
import static dev.scimlet.protocol.BulkRequests.bulk;
import static dev.scimlet.protocol.BulkRequests.bulkUntil;
import static dev.scimlet.protocol.BulkRequests.group;
import static dev.scimlet.protocol.BulkRequests.id;
import static dev.scimlet.protocol.BulkRequests.patch;
import static dev.scimlet.protocol.BulkRequests.post;
import static dev.scimlet.protocol.BulkRequests.statuses;
import static dev.scimlet.protocol.BulkRequests.user;
import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.resource.Resource;
import dev.scimlet.schema.ResourceType;
import dev.scimlet.schema.Schema;
import dev.scimlet.store.ResourceKey;
import dev.scimlet.store.StoreContext;
import dev.scimlet.store.StoredResource;
import dev.scimlet.store.memory.InMemoryResourceStore;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.7.1: circular references")
class BulkCirclesTest {

  private static final int MANY = 1000;

  private final TestServer server = TestServer.tolerant();

  static Stream<TestServer> everyKindOfStore() {
    return BulkReferencesTest.everyKindOfStore();
  }

  @ParameterizedTest
  @MethodSource("everyKindOfStore")
  @Tag("7644-3.7.1-1")
  void groupsCanContainEachOther(TestServer any) {
    List<ScimObject> results =
        bulk(any, group("a", "A", "bulkId:b"), user("u", "u"), group("b", "B", "bulkId:a"));

    assertThat(statuses(results)).containsExactly("201", "201", "201");
    String a = id(results.get(0));
    String b = id(results.get(2));
    assertThat(members(any, a)).containsExactly(b);
    assertThat(members(any, b)).containsExactly(a);
    for (ScimObject result : List.of(results.get(0), results.get(2))) {
      assertThat(any.get("/Groups/" + id(result)).headers().get("ETag"))
          .isEqualTo(result.getString("version"));
    }
  }

  @ParameterizedTest
  @MethodSource("everyKindOfStore")
  @Tag("7644-3.7.1-1")
  @Tag("7644-3.7.2-2")
  void usersCanManageEachOtherAndThemselves(TestServer any) {
    List<ScimObject> results =
        bulk(
            any,
            user("a", "a", "bulkId:b"),
            user("b", "b", "bulkId:c"),
            user("c", "c", "bulkId:a"),
            user("self", "self", "bulkId:self"));

    assertThat(statuses(results)).containsOnly("201");
    List<String> ids = results.stream().map(BulkRequests::id).toList();
    assertThat(manager(any, ids.get(0))).isEqualTo(ids.get(1));
    assertThat(manager(any, ids.get(1))).isEqualTo(ids.get(2));
    assertThat(manager(any, ids.get(2))).isEqualTo(ids.get(0));
    assertThat(manager(any, ids.get(3))).isEqualTo(ids.get(3));
    assertThat(body(any.get("/Users/" + ids.get(0))).toString()).contains("\"employeeNumber\"");
  }

  @Test
  void whatIsCompletedIsAsIfItHadBeenCreatedAtOnce() {
    String data = BulkRequests.USER + ",'userName':'u','groups':[{'value':'bulkId:g'}]";

    List<ScimObject> results =
        bulk(server, post("/Users", "u", data), group("g", "G", "bulkId:u", "bulkId:g"));

    assertThat(statuses(results)).containsExactly("201", "201");
    ScimObject user = body(server.get("/Users/" + id(results.get(0))));
    assertThat(user.get("active")).isEqualTo(ScimBoolean.TRUE);
    assertThat(user.getValues("groups")).hasSize(1);
  }

  @Test
  void whatDependsOnACircleWaitsForAllOfIt() {
    List<ScimObject> results =
        bulk(
            server,
            patch(
                "/Groups/bulkId:a", "{'op':'add','path':'members','value':[{'value':'bulkId:u'}]}"),
            group("a", "A", "bulkId:b"),
            group("outside", "Outside", "bulkId:a"),
            group("b", "B", "bulkId:a"),
            user("u", "u"));

    assertThat(statuses(results)).containsExactly("204", "201", "201", "201", "201");
    assertThat(members(server, id(results.get(1))))
        .containsExactlyInAnyOrder(id(results.get(3)), id(results.get(4)));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfStore")
  @Tag("7644-3.7.1-1")
  @Tag("7644-3.7.2-4")
  void ofACircleThatFailsNothingIsStored(TestServer any) {
    List<ScimObject> results =
        bulk(
            any,
            group("a", "A", "bulkId:b"),
            group("b", "B", "bulkId:c"),
            post("/Groups", "c", BulkRequests.GROUP + ",'members':[{'value':'bulkId:a'}]"),
            group("outside", "Outside", "bulkId:a"),
            user("other", "other", "bulkId:other"));

    assertThat(statuses(results)).containsExactly("409", "409", "400", "409", "201");
    assertThat(results.get(0).names()).containsExactly("method", "bulkId", "status", "response");
    assertThat(body(any.get("/Groups")).getValues("Resources")).isEmpty();
  }

  @Test
  void aCircleThatCannotBeCompletedIsTakenBack() {
    List<ScimObject> results =
        bulk(
            server,
            group("a", "A", "bulkId:b", "nobody"),
            group("b", "B", "bulkId:a"),
            group("c", "C", "bulkId:d"),
            group("d", "D", "bulkId:c"));

    assertThat(statuses(results)).containsExactly("400", "409", "201", "201");
    assertThat(body(server.get("/Groups")).getValues("Resources")).hasSize(2);
  }

  @Test
  void listenersHearThatACircleIsTakenBack() {
    List<String> heard = new ArrayList<>();
    TestServer told =
        TestServer.with(
            builder -> builder.changeListener(change -> heard.add(change.operation().name())));

    bulk(told, group("a", "A", "bulkId:b", "nobody"), group("b", "B", "bulkId:a"));

    assertThat(heard).containsExactly("CREATED", "DELETED");
  }

  @Test
  void whatSomebodyElseChangesMeanwhileIsNotOverwritten() {
    MinimalStore busy =
        new MinimalStore() {
          private @Nullable StoredResource first;

          @Override
          public StoredResource insert(StoreContext context, ResourceKey key, Resource body) {
            if (first != null) {
              replace(context, first.key(), first.resource(), first.version());
            }
            StoredResource stored = super.insert(context, key, body);
            first = first == null ? stored : first;
            return stored;
          }
        };
    TestServer any = TestServer.over(busy);

    List<ScimObject> results = bulk(any, group("a", "A", "bulkId:b"), group("b", "B", "bulkId:a"));

    assertThat(statuses(results)).containsExactly("409", "409");
    assertThat(body(any.get("/Groups")).getValues("Resources")).isEmpty();
  }

  @Test
  void aCircleWithAFailedReferenceIsNotBegun() {
    List<ScimObject> results =
        bulk(
            server,
            group("a", "A", "bulkId:b"),
            group("b", "B", "bulkId:a", "bulkId:broken"),
            user("broken", ""));

    assertThat(statuses(results)).containsExactly("409", "409", "400");
  }

  @Test
  @Tag("7644-3.7-14")
  void errorsOfACircleCount() {
    List<ScimObject> results =
        bulkUntil(
            server,
            1,
            group("a", "A", "bulkId:b"),
            post("/Groups", "b", BulkRequests.GROUP + ",'members':[{'value':'bulkId:c'}]"),
            group("c", "C", "bulkId:a"),
            user("last", "last"));

    assertThat(statuses(results)).contains("409").doesNotContain("201");
    assertThat(body(server.get("/Users")).getValues("Resources")).isEmpty();
    assertThat(body(server.get("/Groups")).getValues("Resources")).isEmpty();
  }

  @Test
  void whatNeedsItsReferencesComesAfterTheOthers() {
    TestServer badges = badges();

    List<ScimObject> results =
        bulk(badges, badge("badge", "bulkId:user"), user("user", "user", "bulkId:badge"));

    assertThat(statuses(results)).containsExactly("201", "201");
    assertThat(body(badges.get("/Badges/" + id(results.get(0)))).getString("owner"))
        .isEqualTo(id(results.get(1)));
    assertThat(manager(badges, id(results.get(1)))).isEqualTo(id(results.get(0)));
  }

  @Test
  @Tag("7644-3.7.1-1")
  void aCircleThatNothingCanBreakIsAConflict() {
    TestServer badges = badges();

    List<ScimObject> results =
        bulk(badges, badge("a", "bulkId:b"), badge("b", "bulkId:a"), badge("c", "x"));

    assertThat(statuses(results)).containsExactly("409", "409", "201");
    assertThat(Objects.requireNonNull(results.get(0).getObject("response")).getString("detail"))
        .contains("circle")
        .contains("owner");
    assertThat(body(badges.get("/Badges")).getValues("Resources")).hasSize(1);
  }

  @Test
  @DisplayName("R21: a circle as long as the request may be")
  void r21LongCirclesAreFollowed() {
    List<String> operations = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      operations.add(group("g" + i, "G" + i, "bulkId:g" + (i + 1) % MANY));
    }

    List<ScimObject> results = bulk(server, operations.toArray(String[]::new));

    assertThat(statuses(results)).hasSize(MANY).containsOnly("201");
    assertThat(members(server, id(results.get(MANY - 1)))).containsExactly(id(results.get(0)));
  }

  /** Each is created without the other first: that must not fix what cannot be changed later. */
  @ParameterizedTest
  @ValueSource(strings = {"'bulkId:%s'", "'urn:other','bulkId:%s'", "'bulkId:%s','urn:other'"})
  @Tag("7644-3.7.1-1")
  void aListThatIsImmutableCanBePartOfACircle(String peers) {
    TestServer nodes = nodes();

    List<ScimObject> results =
        bulk(nodes, node("a", String.format(peers, "b")), node("b", String.format(peers, "a")));

    assertThat(statuses(results)).containsExactly("201", "201");
    for (int i = 0; i < 2; i++) {
      ScimObject node = body(nodes.get("/Nodes/" + id(results.get(i))));
      assertThat(node.get("peers"))
          .hasToString(
              BulkRequests.json(
                  "[" + String.format(peers, id(results.get(1 - i))).replace("bulkId:", "") + "]"));
    }
    String first = "/Nodes/" + id(results.get(0));
    ScimResponse changed =
        nodes.put(first, BulkRequests.json("{'schemas':['urn:example:Node'],'peers':['urn:x']}"));
    assertThat(body(changed).getString("scimType")).isEqualTo("mutability");
  }

  @Test
  @Tag("7644-3.7.1-1")
  void aCircleOfImmutableListsThatFailsLeavesNothing() {
    TestServer nodes = nodes();

    List<ScimObject> results =
        bulk(nodes, node("a", "'bulkId:b'"), node("b", "'bulkId:a',{'x':1}"), node("c", "'urn:c'"));

    assertThat(statuses(results)).containsExactly("409", "400", "201");
    assertThat(body(nodes.get("/Nodes")).getValues("Resources")).hasSize(1);
  }

  private static TestServer nodes() {
    Schema schema =
        Schema.of(
            TestServer.json(
                """
                {"id": "urn:example:Node", "name": "Node",
                 "attributes": [
                   {"name": "peers", "type": "reference", "referenceTypes": ["Node"],
                    "multiValued": true, "mutability": "immutable"}]}"""));
    ResourceType node = ResourceType.of("Node", "/Nodes", schema);
    return TestServer.with(builder -> builder.resourceType(node, InMemoryResourceStore.of(node)));
  }

  private static String node(String bulkId, String peers) {
    return post("/Nodes", bulkId, "'schemas':['urn:example:Node'],'peers':[" + peers + "]");
  }

  private static TestServer badges() {
    ScimObject schema =
        TestServer.json(
            """
            {"id": "urn:example:schemas:Badge", "name": "Badge",
             "attributes": [
               {"name": "owner", "type": "reference", "referenceTypes": ["User"],
                "required": true}]}""");
    ScimObject type =
        TestServer.json(
            """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:ResourceType"],
             "name": "Badge", "endpoint": "/Badges", "schema": "urn:example:schemas:Badge"}""");
    ResourceType badge = ResourceType.of(type, List.of(Schema.of(schema)));
    return TestServer.with(builder -> builder.resourceType(badge, InMemoryResourceStore.of(badge)));
  }

  private static String badge(String bulkId, String owner) {
    return post(
        "/Badges", bulkId, "'schemas':['urn:example:schemas:Badge'],'owner':'" + owner + "'");
  }
}
