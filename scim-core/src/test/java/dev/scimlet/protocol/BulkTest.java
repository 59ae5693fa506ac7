package dev.scimlet.protocol;

import static dev.scimlet.protocol.BulkRequests.bulk;
import static dev.scimlet.protocol.BulkRequests.bulkUntil;
import static dev.scimlet.protocol.BulkRequests.delete;
import static dev.scimlet.protocol.BulkRequests.group;
import static dev.scimlet.protocol.BulkRequests.id;
import static dev.scimlet.protocol.BulkRequests.json;
import static dev.scimlet.protocol.BulkRequests.message;
import static dev.scimlet.protocol.BulkRequests.patch;
import static dev.scimlet.protocol.BulkRequests.post;
import static dev.scimlet.protocol.BulkRequests.put;
import static dev.scimlet.protocol.BulkRequests.statuses;
import static dev.scimlet.protocol.BulkRequests.user;
import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7644 §3.7, §3.7.3: bulk operations and their results")
class BulkTest {

  private static final String BASE = "https://example.com/v2";
  private static final String USER = BulkRequests.USER;

  private final TestServer server =
      TestServer.with(builder -> builder.baseUrl(BaseUrl.fixed(BASE)));

  @Test
  @Tag("7644-3.7-1")
  @Tag("7644-3.7-8")
  @Tag("7644-3.7-9")
  @Tag("7644-3.7-11")
  @Tag("7644-3.7.3-1")
  @Tag("7644-3.7.3-2")
  @Tag("7644-3.7.3-3")
  void everyMethodIsPossible() {
    String put = server.user("put");
    String patched = server.user("patched");
    String deleted = server.user("deleted");

    List<ScimObject> results =
        bulk(
            server,
            user("new", "created"),
            put("/Users/" + put, USER + ",'userName':'put','title':'x'"),
            patch("/Users/" + patched, "{'op':'add','path':'title','value':'x'}"),
            delete("/Users/" + deleted));

    assertThat(results)
        .extracting(ScimObject::names)
        .containsExactly(
            List.of("location", "method", "bulkId", "version", "status"),
            List.of("location", "method", "version", "status"),
            List.of("location", "method", "version", "status"),
            List.of("location", "method", "status"));
    assertThat(statuses(results)).containsExactly("201", "200", "200", "204");
    assertThat(results)
        .extracting(result -> result.getString("method"))
        .containsExactly("POST", "PUT", "PATCH", "DELETE");
    assertThat(results.get(0).getString("bulkId")).isEqualTo("new");
    assertThat(results.get(1).getString("location")).isEqualTo(BASE + "/Users/" + put);
    assertThat(title(put)).isEqualTo("x");
    assertThat(title(patched)).isEqualTo("x");
    assertThat(server.get("/Users/" + deleted).status()).isEqualTo(404);
    ScimObject created = body(server.get("/Users/" + id(results.get(0))));
    assertThat(created.getString("userName")).isEqualTo("created");
  }

  @Test
  @Tag("7644-3.7.3-4")
  void theResponseHasTheResultsAndNothingElse() {
    ScimResponse response =
        server.post("/Bulk", message("'failOnErrors':3,", user("a", "secretive"), user("b", "")));

    assertThat(body(response).names()).containsExactly("schemas", "Operations");
    assertThat(body(response).get("schemas"))
        .isEqualTo(
            ScimArray.of(ScimString.of("urn:ietf:params:scim:api:messages:2.0:BulkResponse")));
    assertThat(body(response).toString()).doesNotContain("secretive").doesNotContain("failOn");
    assertThat(response.headers()).containsEntry("Content-Type", ScimResponse.MEDIA_TYPE);
  }

  @Test
  @Tag("7644-3.7.3-2")
  void theVersionIsThatOfTheResource() {
    ScimObject result = bulk(server, user("a", "adele")).get(0);

    ScimResponse read = server.get("/Users/" + id(result));

    assertThat(result.getString("version")).isEqualTo(read.headers().get("ETag"));
    assertThat(result.getString("location"))
        .isEqualTo(Objects.requireNonNull(body(read).getObject("meta")).getString("location"));
  }

  @Test
  void theStatusIsThatOfTheOperationAlone() {
    String group = server.group("Sales");
    String rename = "{'op':'replace','path':'displayName','value':'Sales 2'}";

    ScimObject inBulk = bulk(server, patch("/Groups/" + group, rename)).get(0);
    ScimResponse alone = server.patch("/Groups/" + group, json(rename));

    assertThat(inBulk.getString("status")).isEqualTo(Integer.toString(alone.status()));
    assertThat(inBulk.getString("version")).isEqualTo(alone.headers().get("ETag"));
  }

  @Test
  @Tag("7644-3.7-5")
  void theVersionIsAPrecondition() {
    String adele = server.user("adele");
    String current = Objects.requireNonNull(server.get("/Users/" + adele).headers().get("ETag"));
    String retitle = patch("/Users/" + adele, "{'op':'add','path':'title','value':'x'}");

    List<ScimObject> results =
        bulk(
            server,
            versioned("W/\\\"0\\\"", put("/Users/" + adele, USER + ",'userName':'b'")),
            versioned("W/\\\"0\\\"", retitle),
            versioned("W/\\\"0\\\"", delete("/Users/" + adele)),
            versioned(current.replace("\"", "\\\""), retitle));

    assertThat(statuses(results)).containsExactly("412", "412", "412", "200");
    assertThat(title(adele)).isEqualTo("x");
  }

  @Test
  @Tag("7644-3.7-6")
  @Tag("7644-3.7-7")
  @Tag("7644-3.7.3-2")
  @Tag("7644-3.7.3-3")
  @Tag("7644-3.12-9")
  void whatFailsSaysWhy() {
    server.user("taken");

    List<ScimObject> results =
        bulk(
            server,
            user("a", "taken"),
            put("/Users/nobody", USER + ",'userName':'b'"),
            patch("/Users/no body", "{'op':'remove','path':'title'}"),
            delete("/Users/nobody"));

    assertThat(statuses(results)).containsExactly("409", "404", "404", "404");
    assertThat(results)
        .extracting(result -> result.getString("location"))
        .containsExactly(
            null, BASE + "/Users/nobody", BASE + "/Users/no%20body", BASE + "/Users/nobody");
    ScimObject error = error(results.get(0));
    assertThat(error.getString("status")).isEqualTo("409");
    assertThat(error.getString("scimType")).isEqualTo("uniqueness");
    assertThat(error.getString("detail")).isNotBlank();
    assertThat(results)
        .allSatisfy(result -> assertThat(error(result).contains("schemas")).isTrue());
  }

  @Test
  @Tag("7644-3.7-10")
  @Tag("7644-3.7.3-1")
  void whatFailsDoesNotHinderTheOthers() {
    List<ScimObject> results =
        bulk(
            server,
            user("a", ""),
            user("b", "b"),
            delete("/Users/nobody"),
            user("c", "c"),
            user("d", "c"));

    assertThat(statuses(results)).containsExactly("400", "201", "404", "201", "409");
  }

  @ParameterizedTest
  @CsvSource({"1,2", "2,4", "3,5", "4,5"})
  @Tag("7644-3.7-3")
  @Tag("7644-3.7-10")
  @Tag("7644-3.7-14")
  void afterTheNumberOfErrorsNothingIsRun(int failOnErrors, int run) {
    List<ScimObject> results =
        bulkUntil(
            server,
            failOnErrors,
            user("a", "a"),
            user("b", "a"),
            user("c", "c"),
            delete("/Users/nobody"),
            failOnErrors > 3 ? user("e", "a") : delete("/Users/nobody"));

    assertThat(results).hasSize(run);
    assertThat(server.get("/Users?filter=userName%20eq%20%22c%22"))
        .satisfies(
            found ->
                assertThat(body(found).getValues("Resources")).hasSize(failOnErrors == 1 ? 0 : 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "7",
        "{}",
        "{'path':'/Users','bulkId':'b','data':{}}",
        "{'method':'GET','path':'/Users'}",
        "{'method':7,'path':'/Users'}",
        "{'method':'POST','bulkId':'b','data':{}}",
        "{'method':'POST','path':7,'bulkId':'b','data':{}}",
        "{'method':'POST','path':'/Users','data':{}}",
        "{'method':'POST','path':'/Users','bulkId':7,'data':{}}",
        "{'method':'POST','path':'/Users','bulkId':'','data':{}}",
        "{'method':'POST','path':'/Users','bulkId':'b'}",
        "{'method':'PUT','path':'/Users/1'}",
        "{'method':'PUT','path':'/Users/1','data':[]}",
        "{'method':'PATCH','path':'/Users/1','data':'x'}",
        "{'method':'DELETE','path':'/Users/1','version':7}",
        "{'method':'DELETE','path':'/Users/%zz'}",
      })
  @Tag("7644-3.7-1")
  @Tag("7644-3.7-4")
  void whatMakesNoSenseFailsAlone(String operation) {
    List<ScimObject> results = bulk(server, user("first", "a"), operation, user("last", "z"));

    assertThat(statuses(results)).containsExactly("201", "400", "201");
    assertThat(error(results.get(1)).getString("scimType")).isEqualTo("invalidSyntax");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'method':'DELETE','path':'/Cars/1'}|404",
        "{'method':'POST','path':'/Bulk','bulkId':'b','data':{}}|404",
        "{'method':'POST','path':'/Users/.search','bulkId':'b','data':{}}|404",
        "{'method':'PUT','path':'/Me','data':{}}|404",
        "{'method':'PUT','path':'/ServiceProviderConfig','data':{}}|404",
        "{'method':'POST','path':'/Users/1','bulkId':'b','data':{}}|405",
        "{'method':'DELETE','path':'/Users'}|405",
        "{'method':'DELETE','path':''}|404",
        "{'method':'DELETE','path':'/Users/1?attributes=id'}|404",
      })
  @Tag("7644-3.7-1")
  void onlyResourcesCanBeChangedInBulk(String operation, String status) {
    assertThat(statuses(bulk(server, operation))).containsExactly(status);
  }

  @Test
  void aFailedPostNeverHasALocation() {
    ScimObject result = bulk(server, post("/Users/1", "b", "")).get(0);

    assertThat(result.names()).containsExactly("method", "bulkId", "status", "response");
  }

  @Test
  @Tag("7644-3.7-13")
  void aNameThatTwoOperationsHaveIsRefusedBeforeAnythingHappens() {
    ScimResponse response =
        server.post("/Bulk", message("", user("a", "first"), user("a", "second")));

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
    assertThat(body(server.get("/Users")).getValues("Resources")).isEmpty();
  }

  @Test
  void aRequestWithoutOperationsHasNoResults() {
    assertThat(bulk(server)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.5", "'1'", "true", "[]"})
  @Tag("7644-3.7-3")
  void failOnErrorsIsAPositiveInteger(String value) {
    ScimResponse response =
        server.post("/Bulk", message("'failOnErrors':" + value + ",", user("a", "a")));

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidValue");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "1", "1.0", "1e300"})
  void failOnErrorsMayBeAnyPositiveInteger(String value) {
    ScimResponse response =
        server.post("/Bulk", message("'failOnErrors':" + value + ",", user("a", "a")));

    assertThat(statuses(BulkRequests.results(response))).containsExactly("201");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Operations':{}}",
        "{'Operations':null}",
        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest']}",
        "[]",
        "{"
      })
  @Tag("7644-3.7-9")
  void whatIsNoBulkRequestIsRefusedAsAWhole(String message) {
    ScimResponse response = server.post("/Bulk", json(message));

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidSyntax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE"})
  void bulkIsAskedForByPost(String method) {
    ScimResponse response = server.send(ScimRequest.of(method, "/Bulk"));

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.headers()).containsEntry("Allow", "POST");
  }

  @Test
  @DisplayName("R21: each operation is authorized by itself")
  void r21EachOperationIsAuthorized() {
    TestServer guarded =
        TestServer.with(
            builder ->
                builder.authorizer(
                    (principal, action, type, id) ->
                        "User".equals(type)
                            && (action == Authorizer.Action.CREATE
                                || action == Authorizer.Action.SEARCH)));

    List<ScimObject> results =
        bulk(guarded, user("a", "a"), group("b", "B"), delete("/Users/bulkId:a"), user("c", "c"));

    assertThat(statuses(results)).containsExactly("201", "403", "403", "201");
    assertThat(body(guarded.get("/Users")).getValues("Resources")).hasSize(2);
  }

  @Test
  void aBulkRequestIsOneEvent() {
    bulk(server, user("a", "a"), user("b", ""));

    RequestEvent event = server.lastEvent();

    assertThat(event.method()).isEqualTo("POST");
    assertThat(event.status()).isEqualTo(200);
    assertThat(event.resourceType()).isNull();
    assertThat(server.eventCount()).isEqualTo(1);
  }

  private String title(String id) {
    return String.valueOf(body(server.get("/Users/" + id)).getString("title"));
  }

  private static ScimObject error(ScimObject result) {
    return Objects.requireNonNull(result.getObject("response"));
  }

  private static String versioned(String version, String operation) {
    return operation.substring(0, operation.length() - 1) + ",'version':'" + version + "'}";
  }
}
