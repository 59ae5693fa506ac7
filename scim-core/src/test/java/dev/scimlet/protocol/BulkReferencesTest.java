package dev.scimlet.protocol;

import static dev.scimlet.protocol.BulkRequests.ENTERPRISE;
import static dev.scimlet.protocol.BulkRequests.bulk;
import static dev.scimlet.protocol.BulkRequests.delete;
import static dev.scimlet.protocol.BulkRequests.group;
import static dev.scimlet.protocol.BulkRequests.id;
import static dev.scimlet.protocol.BulkRequests.patch;
import static dev.scimlet.protocol.BulkRequests.post;
import static dev.scimlet.protocol.BulkRequests.put;
import static dev.scimlet.protocol.BulkRequests.statuses;
import static dev.scimlet.protocol.BulkRequests.user;
import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.7.2: references to what the same bulk request creates")
class BulkReferencesTest {

  private static final int MANY = 1000;

  private final TestServer server = TestServer.tolerant();

  static Stream<TestServer> everyKindOfStore() {
    return Stream.of(
        TestServer.tolerant(),
        TestServer.strict(),
        TestServer.over(new MinimalStore()),
        TestServer.over(new AssigningStore()));
  }

  @ParameterizedTest
  @MethodSource("everyKindOfStore")
  @Tag("7644-3.7.2-1")
  @Tag("7644-3.7.2-2")
  @Tag("7644-3.7-11")
  void aReferenceBecomesTheId(TestServer any) {
    List<ScimObject> results =
        bulk(
            any,
            user("boss", "boss"),
            user("worker", "worker", "bulkId:boss"),
            group("all", "All", "bulkId:boss", "bulkId:worker"));

    assertThat(statuses(results)).containsExactly("201", "201", "201");
    assertThat(results)
        .extracting(result -> result.getString("bulkId"))
        .containsExactly("boss", "worker", "all");
    String boss = id(results.get(0));
    String worker = id(results.get(1));
    assertThat(manager(any, worker)).isEqualTo(boss);
    assertThat(members(any, id(results.get(2)))).containsExactlyInAnyOrder(boss, worker);
  }

  @ParameterizedTest
  @MethodSource("everyKindOfStore")
  @Tag("7644-3.7-12")
  void anOperationWaitsForWhatItRefersTo(TestServer any) {
    List<ScimObject> results =
        bulk(
            any,
            group("all", "All", "bulkId:boss", "bulkId:worker"),
            user("worker", "worker", "bulkId:boss"),
            patch("/Groups/bulkId:all", "{'op':'replace','path':'displayName','value':'Everyone'}"),
            user("boss", "boss"));

    assertThat(statuses(results)).containsExactly("201", "201", "204", "201");
    assertThat(results)
        .extracting(result -> result.getString("bulkId"))
        .containsExactly("all", "worker", null, "boss");
    ScimObject group = body(any.get("/Groups/" + id(results.get(0))));
    assertThat(group.getString("displayName")).isEqualTo("Everyone");
    assertThat(members(any, id(results.get(0))))
        .containsExactlyInAnyOrder(id(results.get(3)), id(results.get(1)));
  }

  @Test
  @Tag("7644-3.7-12")
  void nothingIsRunEarlierThanItStands() {
    String old = server.user("adele");

    List<ScimObject> results =
        bulk(
            server,
            group("g", "Sales", "bulkId:adele"),
            delete("/Users/" + old),
            user("adele", "adele"));

    assertThat(statuses(results)).containsExactly("201", "204", "201");
  }

  @Test
  @Tag("7644-3.7.2-1")
  void theIdInAPathCanBeAReference() {
    List<ScimObject> results =
        bulk(
            server,
            user("a", "adele"),
            put("/Users/bulkId:a", BulkRequests.USER + ",'userName':'adele','title':'x'"),
            patch("/Users/bulkId%3Aa", "{'op':'add','path':'nickName','value':'y'}"),
            user("b", "bill"),
            delete("/Users/bulkId:b"));

    assertThat(statuses(results)).containsExactly("201", "200", "200", "201", "204");
    ScimObject adele = body(server.get("/Users/" + id(results.get(0))));
    assertThat(adele.getString("title")).isEqualTo("x");
    assertThat(adele.getString("nickName")).isEqualTo("y");
    assertThat(results.get(1).getString("location"))
        .isEqualTo(results.get(0).getString("location"));
    assertThat(server.get("/Users/" + id(results.get(3))).status()).isEqualTo(404);
  }

  @Test
  @Tag("7644-3.7.2-1")
  void valuesAndPathsOfAPatchCanHaveReferences() {
    String adele = server.user("adele");
    String sales = server.group("Sales", adele);

    List<ScimObject> results =
        bulk(
            server,
            user("a", "alex"),
            user("b", "bill"),
            patch(
                "/Groups/" + sales, "{'op':'add','path':'members','value':[{'value':'bulkId:a'}]}"),
            patch("/Groups/" + sales, "{'op':'add','value':{'members':[{'value':'bulkId:b'}]}}"),
            patch("/Groups/" + sales, "{'op':'remove','path':'members[value eq \\'bulkId:a\\']'}"),
            patch(
                "/Users/" + adele,
                "{'op':'add','path':'" + ENTERPRISE + ":manager.value','value':'bulkId:a'}"));

    assertThat(statuses(results)).containsExactly("201", "201", "204", "204", "204", "200");
    assertThat(members(server, sales)).containsExactlyInAnyOrder(adele, id(results.get(1)));
    assertThat(manager(server, adele)).isEqualTo(id(results.get(0)));
  }

  @Test
  @Tag("7644-3.7.2-1")
  void aReferenceCanBeTheEndOfAUri() {
    String data =
        BulkRequests.USER
            + ",'userName':'b','"
            + ENTERPRISE
            + "':{'manager':{'value':'bulkId:a','$ref':'../Users/bulkId:a'}},"
            + "'profileUrl':'https://example.com/bulkId:a'";

    List<ScimObject> results = bulk(server, user("a", "a"), post("/Users", "b", data));

    String boss = id(results.get(0));
    ScimObject user = body(server.get("/Users/" + id(results.get(1))));
    assertThat(user.toString()).contains("../Users/" + boss).doesNotContain("bulkId:");
    assertThat(user.getString("profileUrl")).isEqualTo("https://example.com/" + boss);
  }

  @Test
  void aTextThatOnlyMentionsAReferenceIsKept() {
    String text = "see bulkId:a, https://example.com/bulkId:z and bulkid:a";
    String data = BulkRequests.USER + ",'userName':'b','title':'" + text + "'";

    List<ScimObject> results = bulk(server, user("a", "a"), post("/Users", "b", data));

    assertThat(body(server.get("/Users/" + id(results.get(1)))).getString("title")).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'op':'remove','path':'members[value eq \\'bulkId:a]'}",
        "{'op':'remove','path':'members[value eq \\'bulkId:a\\\\\\']'}",
        "{'op':'remove','path':'members[value eq \\'\\\\x\\']'}"
      })
  void whatIsNoStringInAPathIsRefusedAsEverywhere(String operation) {
    String sales = server.group("Sales");

    List<ScimObject> results = bulk(server, user("a", "a"), patch("/Groups/" + sales, operation));

    assertThat(statuses(results)).containsExactly("201", "400");
  }

  @Test
  void namesAreNotConfinedToLettersAndDigits() {
    String sales = server.group("Sales");
    List<ScimObject> results =
        bulk(
            server,
            user("ä /\\\\b", "a"),
            patch(
                "/Groups/" + sales,
                "{'op':'add','path':'members','value':[{'value':'bulkId:ä /\\\\b'}]}"),
            patch(
                "/Groups/" + sales,
                "{'op':'remove','path':'members[value eq \\'bulkId:ä /\\\\\\\\b\\']'}"));

    assertThat(statuses(results)).containsExactly("201", "204", "204");
    assertThat(members(server, sales)).isEmpty();
  }

  @Test
  @Tag("7644-3.7.2-3")
  void aReferenceToNothingFailsAlone() {
    String adele = server.user("adele");

    List<ScimObject> results =
        bulk(
            server,
            user("a", "a", "bulkId:nobody"),
            group("b", "B", "bulkId:nobody"),
            delete("/Users/bulkId:nobody"),
            put("/Users/" + adele, BulkRequests.USER + ",'userName':'bulkId:'"),
            user("c", "c"));

    assertThat(statuses(results)).containsExactly("400", "400", "400", "400", "201");
    assertThat(results.subList(0, 4))
        .extracting(result -> Objects.requireNonNull(result.getObject("response")))
        .extracting(error -> error.getString("scimType"))
        .containsOnly("invalidValue");
  }

  @Test
  @Tag("7644-3.7.2-3")
  void onlyWhatIsCreatedCanBeReferredTo() {
    String adele = server.user("adele");
    String named = "{'method':'DELETE','bulkId':'x','path':'/Users/" + adele + "'}";

    List<ScimObject> results = bulk(server, user("a", "a", "bulkId:x"), named);

    assertThat(statuses(results)).containsExactly("400", "204");
    assertThat(results.get(1).getString("bulkId")).isEqualTo("x");
  }

  @Test
  @Tag("7644-3.7.2-4")
  void whatRefersToAFailedCreationFailsToo() {
    List<ScimObject> results =
        bulk(
            server,
            group("late", "Late", "bulkId:middle"),
            user("broken", ""),
            user("middle", "middle", "bulkId:broken"),
            patch("/Users/bulkId:middle", "{'op':'add','path':'title','value':'x'}"),
            "{'method':'POST','path':'/Users','bulkId':'malformed'}",
            group("other", "Other", "bulkId:malformed"),
            user("last", "last"));

    assertThat(statuses(results)).containsExactly("409", "400", "409", "409", "400", "409", "201");
    assertThat(results.get(3).names()).containsExactly("method", "status", "response");
    assertThat(body(server.get("/Groups")).getValues("Resources")).isEmpty();
  }

  @Test
  @DisplayName("R21: a chain of references as long as the request may be")
  void r21LongChainsAreFollowed() {
    List<String> operations = new ArrayList<>();
    for (int i = 0; i < MANY - 1; i++) {
      operations.add(group("g" + i, "G" + i, "bulkId:g" + (i + 1)));
    }
    operations.add(group("g" + (MANY - 1), "last"));

    List<ScimObject> results = bulk(server, operations.toArray(String[]::new));

    assertThat(statuses(results)).hasSize(MANY).containsOnly("201");
    assertThat(members(server, id(results.get(0)))).containsExactly(id(results.get(1)));
  }

  static List<String> members(TestServer server, String group) {
    List<String> ids = new ArrayList<>();
    for (ScimValue member : body(server.get("/Groups/" + group)).getValues("members")) {
      ids.add(String.valueOf(((ScimObject) member).getString("value")));
    }
    return ids;
  }

  static String manager(TestServer server, String user) {
    ScimObject extension = body(server.get("/Users/" + user)).getObject(ENTERPRISE);
    ScimObject manager = extension == null ? null : extension.getObject("manager");
    return manager == null ? "nobody" : String.valueOf(manager.getString("value"));
  }
}
