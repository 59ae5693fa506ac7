package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.util.ArrayList;
import java.util.List;

/** Bulk requests as tests write them, with apostrophes for quotation marks. */
final class BulkRequests {

  static final String USER = "'schemas':['urn:ietf:params:scim:schemas:core:2.0:User']";
  static final String GROUP = "'schemas':['urn:ietf:params:scim:schemas:core:2.0:Group']";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  private static final String PATCH = "'schemas':['urn:ietf:params:scim:api:messages:2.0:PatchOp']";

  private BulkRequests() {}

  /** Sends operations; the request as a whole succeeds. */
  static List<ScimObject> bulk(TestServer server, String... operations) {
    return results(server.post("/Bulk", message("", operations)));
  }

  /** Sends operations that stop after some errors; the request as a whole succeeds. */
  static List<ScimObject> bulkUntil(TestServer server, int failOnErrors, String... operations) {
    return results(
        server.post("/Bulk", message("'failOnErrors':" + failOnErrors + ",", operations)));
  }

  static String message(String members, String... operations) {
    return json(
        "{'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],"
            + members
            + "'Operations':["
            + String.join(",", operations)
            + "]}");
  }

  static List<ScimObject> results(ScimResponse response) {
    assertThat(response.status()).as("%s", response).isEqualTo(200);
    List<ScimObject> results = new ArrayList<>();
    for (ScimValue result : body(response).getValues("Operations")) {
      results.add((ScimObject) result);
    }
    return results;
  }

  static List<String> statuses(List<ScimObject> results) {
    return results.stream().map(result -> result.getString("status")).toList();
  }

  static String id(ScimObject result) {
    String location = String.valueOf(result.getString("location"));
    return location.substring(location.lastIndexOf('/') + 1);
  }

  static String post(String path, String bulkId, String data) {
    return "{'method':'POST','path':'"
        + path
        + "','bulkId':'"
        + bulkId
        + "','data':{"
        + data
        + "}}";
  }

  static String user(String bulkId, String userName) {
    return post("/Users", bulkId, USER + ",'userName':'" + userName + "'");
  }

  /** A user with a manager, who is written as an id or as a reference. */
  static String user(String bulkId, String userName, String manager) {
    return post(
        "/Users",
        bulkId,
        "'schemas':['urn:ietf:params:scim:schemas:core:2.0:User','"
            + ENTERPRISE
            + "'],'userName':'"
            + userName
            + "','"
            + ENTERPRISE
            + "':{'employeeNumber':'1','manager':{'value':'"
            + manager
            + "'}}");
  }

  /** A group; members are written as ids or as references. */
  static String group(String bulkId, String displayName, String... members) {
    List<String> values = new ArrayList<>();
    for (String member : members) {
      values.add("{'value':'" + member + "'}");
    }
    return post(
        "/Groups",
        bulkId,
        GROUP
            + ",'displayName':'"
            + displayName
            + "','members':["
            + String.join(",", values)
            + "]");
  }

  static String put(String path, String data) {
    return "{'method':'PUT','path':'" + path + "','data':{" + data + "}}";
  }

  static String patch(String path, String operations) {
    return "{'method':'PATCH','path':'"
        + path
        + "','data':{"
        + PATCH
        + ",'Operations':["
        + operations
        + "]}}";
  }

  static String delete(String path) {
    return "{'method':'DELETE','path':'" + path + "'}";
  }

  static String json(String text) {
    return text.replace('\'', '"');
  }
}
