package dev.scimlet.protocol;

import static dev.scimlet.protocol.BulkRequests.bulk;
import static dev.scimlet.protocol.BulkRequests.json;
import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every attribute rule is kept in bulk as it is alone. */
@DisplayName("RFC 7644 §3.7: an operation means in bulk what it means alone")
class BulkVerbsTest {

  private static final String USER = BulkRequests.USER;
  private static final String DEVICE = "'schemas':['" + Devices.URI + "']";
  private static final String PATCH =
      "'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp'],'Operations':";

  record Row(String why, String method, String path, String data) {

    @Override
    public String toString() {
      return why;
    }
  }

  static Stream<Row> rows() {
    return Stream.of(
        new Row("a taken name in POST", "POST", "/Users", USER + ",'userName':'TAKEN'"),
        new Row("a taken name in PUT", "PUT", "/Users/{user}", USER + ",'userName':'taken'"),
        patch(
            "a taken name in PATCH",
            "/Users/{user}",
            "'replace','path':'userName','value':'Taken'"),
        new Row("no name in POST", "POST", "/Users", USER),
        new Row("no name in PUT", "PUT", "/Users/{user}", USER),
        patch("no name in PATCH", "/Users/{user}", "'remove','path':'userName'"),
        new Row(
            "readOnly in POST",
            "POST",
            "/Users",
            USER + ",'userName':'n','groups':[{'value':'g'}]"),
        new Row("readOnly in PUT", "PUT", "/Users/{user}", USER + ",'userName':'u','groups':[]"),
        patch("readOnly in PATCH", "/Users/{user}", "'remove','path':'groups'"),
        patch("id in PATCH", "/Users/{user}", "'replace','path':'id','value':'x'"),
        new Row(
            "immutable in PUT",
            "PUT",
            "/Devices/{device}",
            DEVICE + ",'serialNumber':'s','vendor':'w'"),
        patch("immutable in PATCH", "/Devices/{device}", "'replace','path':'vendor','value':'w'"),
        patch("immutable taken away", "/Devices/{device}", "'remove','path':'vendor'"),
        new Row(
            "a secret in PUT",
            "PUT",
            "/Users/{user}",
            USER + ",'userName':'u','password':'t1meMa$heen'"),
        new Row(
            "a bad secret in PUT", "PUT", "/Users/{user}", USER + ",'userName':'u','password':7"),
        patch(
            "no target", "/Users/{user}", "'replace','path':'emails[type eq 7].value','value':'x'"),
        patch("an unknown attribute", "/Users/{user}", "'add','path':'colour','value':'x'"),
        new Row(
            "an unknown member",
            "POST",
            "/Groups",
            BulkRequests.GROUP + ",'displayName':'g','members':[{'value':'x'}]"),
        new Row("a missing user", "DELETE", "/Users/nobody", ""));
  }

  @ParameterizedTest
  @MethodSource("rows")
  @Tag("7644-3.12-9")
  @DisplayName("R7: no way around a rule")
  void r07BulkKeepsEveryRule(Row row) {
    TestServer alone = prepared();
    TestServer inBulk = prepared();

    ScimResponse expected =
        alone.send(
            ScimRequest.of(row.method(), path(alone, row)).withBody(json("{" + row.data() + "}")));
    ScimObject actual =
        bulk(
                inBulk,
                "{'method':'"
                    + row.method()
                    + "','path':'"
                    + path(inBulk, row)
                    + "','bulkId':'a','data':{"
                    + row.data()
                    + "}}")
            .get(0);

    assertThat(actual.getString("status")).isEqualTo(Integer.toString(expected.status()));
    if (expected.status() >= 400) {
      assertThat(actual.getObject("response")).isEqualTo(body(expected));
    }
    assertThat(inBulk.lastEvent().repairs()).isEqualTo(alone.lastEvent().repairs());
    assertThat(contents(inBulk)).isEqualTo(contents(alone)).doesNotContain("t1meMa$heen");
  }

  private static Row patch(String why, String path, String operation) {
    return new Row(why, "PATCH", path, PATCH + "[{'op':" + operation + "}]");
  }

  private static TestServer prepared() {
    TestServer server = Devices.server();
    server.user("taken");
    server.user("u");
    server.post("/Devices", Devices.json("\"serialNumber\":\"s\",\"vendor\":\"v\""));
    return server;
  }

  private static String path(TestServer server, Row row) {
    return row.path()
        .replace("{user}", first(server, "/Users?filter=userName%20eq%20%22u%22"))
        .replace("{device}", first(server, "/Devices"));
  }

  private static String first(TestServer server, String target) {
    ScimObject found = (ScimObject) body(server.get(target)).getValues("Resources").get(0);
    return String.valueOf(found.getString("id"));
  }

  /** Everything stored, without what is different on each server. */
  private static String contents(TestServer server) {
    StringBuilder contents = new StringBuilder();
    for (String endpoint : new String[] {"/Users", "/Groups", "/Devices"}) {
      for (Object resource : body(server.get(endpoint)).getValues("Resources")) {
        contents.append(((ScimObject) resource).without("id").without("meta")).append('\n');
      }
    }
    return contents.toString();
  }
}
