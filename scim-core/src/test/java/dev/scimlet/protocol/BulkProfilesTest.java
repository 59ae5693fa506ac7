package dev.scimlet.protocol;

import static dev.scimlet.protocol.BulkRequests.json;
import static dev.scimlet.protocol.BulkRequests.results;
import static dev.scimlet.protocol.BulkRequests.statuses;
import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.RequestEvent.FiredRepair;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RFC 7644 §3.7: bulk messages that are not quite right, with and without repairs")
class BulkProfilesTest {

  private static final String SCHEMAS =
      "'schemas':['urn:ietf:params:scim:api:messages:2.0:BulkRequest']";
  private static final String USER =
      "{'method':'POST','path':'/Users','bulkId':'a','data':{"
          + BulkRequests.USER
          + ",'userName':'a'}}";

  @Test
  void aMissingSchemaIsForgiven() {
    isForgiven("{'Operations':[" + USER + "]}", RequestRepair.MESSAGE_SCHEMA);
    isRefused("{'Operations':[" + USER + "]}");
  }

  @Test
  void anotherSchemaIsForgiven() {
    String message = "{'schemas':['urn:x'],'Operations':[" + USER + "]}";

    isForgiven(message, RequestRepair.MESSAGE_SCHEMA);
    isRefused(message);
  }

  @Test
  void membersInAnotherCaseAreForgiven() {
    String message =
        "{" + SCHEMAS + ",'operations':[" + USER.replace("'bulkId'", "'bulkid'") + "]}";

    isForgiven(message, RequestRepair.MESSAGE_MEMBER_CASE);
    isRefused(message);
  }

  @Test
  void methodsInAnotherCaseAreForgiven() {
    String message = "{" + SCHEMAS + ",'Operations':[" + USER.replace("POST", "post") + "]}";

    isForgiven(message, RequestRepair.OPERATION_CASE);
    assertThat(statuses(results(TestServer.strict().post("/Bulk", json(message)))))
        .containsExactly("400");
  }

  private static void isForgiven(String message, RequestRepair repair) {
    TestServer server = TestServer.tolerant();

    assertThat(statuses(results(server.post("/Bulk", json(message))))).containsExactly("201");
    assertThat(server.lastEvent().repairs()).extracting(FiredRepair::repair).contains(repair);
  }

  private static void isRefused(String message) {
    ScimResponse response = TestServer.strict().post("/Bulk", json(message));

    assertThat(response.status()).isEqualTo(400);
    assertThat(body(response).getString("scimType")).isEqualTo("invalidSyntax");
  }
}
