package dev.scimlet.protocol;

import static dev.scimlet.protocol.TestServer.body;
import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.protocol.RequestEvent.FiredRepair;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import dev.scimlet.value.ValueRepair;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The life of a user and a group under Entra ID")
class EntraProvisioningTest {

  private final TestServer server = TestServer.tolerant();

  @Test
  void testConnectionFindsNobody() {
    ScimResponse response =
        server.get("/Users?filter=userName+eq+%229edf3db5-f590-4367-a7b6-d76747c0a509%22");

    assertThat(response.status()).isEqualTo(200);
    assertThat(body(response).get("totalResults")).isEqualTo(ScimNumber.of(0));
    assertThat(body(response).contains("Resources")).isTrue();
  }

  @Test
  @Tag("7643-4.1.1-8")
  void aUserIsCreatedDisabledAndFoundAgain() {
    String id = server.user("adele@contoso.com");

    ScimResponse disabled =
        server.patch(
            "/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
    ScimResponse found = server.get("/Users?filter=userName+eq+%22ADELE%40contoso.com%22");

    assertThat(disabled.status()).isEqualTo(200);
    assertThat(body(disabled).get("active")).isEqualTo(ScimBoolean.FALSE);
    ScimObject user = (ScimObject) body(found).getValues("Resources").get(0);
    assertThat(user.get("active")).isEqualTo(ScimBoolean.FALSE);
    assertThat(user.getString("id")).isEqualTo(id);
  }

  @Test
  void theRequestEventNamesTheRepairsThatFired() {
    String id = server.user("adele@contoso.com");

    server.patch("/Users/" + id, "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");

    assertThat(server.lastEvent().repairs())
        .extracting(FiredRepair::repair)
        .containsExactly(RequestRepair.OPERATION_CASE, ValueRepair.STRING_FOR_BOOLEAN);
    assertThat(server.lastEvent().id()).isEqualTo(id);
    assertThat(server.lastEvent().status()).isEqualTo(200);
  }

  @Test
  void aRemovalWithAValueListRemovesTheListedMembersOnly() {
    String adele = server.user("adele");
    String alex = server.user("alex");
    String group = server.group("Sales", adele, alex);

    ScimResponse response =
        server.patch(
            "/Groups/" + group,
            "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"" + adele + "\"}]}");

    assertThat(response.status()).isEqualTo(204);
    assertThat(response.body()).isNull();
    assertThat(members(group)).hasSize(1).first().asString().contains(alex);
    assertThat(body(server.get("/Users/" + alex)).toString()).contains("\"direct\"", group);
  }

  @Test
  void removingSomebodyWhoIsNoMemberChangesNothing() {
    String adele = server.user("adele");
    String alex = server.user("alex");
    String group = server.group("Sales", adele);
    String before = server.get("/Groups/" + group).headers().get("ETag");

    ScimResponse response =
        server.patch(
            "/Groups/" + group,
            "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + alex + "\\\"]\"}");

    assertThat(response.status()).isEqualTo(204);
    assertThat(server.get("/Groups/" + group).headers()).containsEntry("ETag", before);
  }

  @Test
  void removingSomebodyWhoIsNoMemberSucceedsByTheRfcToo() {
    TestServer strict = TestServer.strict();
    String adele = strict.user("adele");
    String group = strict.group("Sales", adele);

    assertThat(
            strict
                .patch(
                    "/Groups/" + group,
                    "{\"op\":\"remove\",\"path\":\"members[value eq \\\"x\\\"]\"}")
                .status())
        .isEqualTo(204);
    assertThat(
            strict
                .patch(
                    "/Groups/" + group,
                    "{\"op\":\"remove\",\"path\":\"members[type eq \\\"Group\\\"]\"}")
                .status())
        .isEqualTo(400);
  }

  @Test
  void theReferenceCheckFindsTheGroupOnlyWithItsMember() {
    String adele = server.user("adele");
    String group = server.group("Sales", adele);
    String check = "/Groups?filter=id+eq+%22" + group + "%22+and+members+eq+%22";

    assertThat(body(server.get(check + adele + "%22")).get("totalResults"))
        .isEqualTo(ScimNumber.of(1));
    assertThat(body(server.get(check + "x%22")).get("totalResults")).isEqualTo(ScimNumber.of(0));
  }

  @Test
  void aMemberWhoIsThereIsNotAddedTwice() {
    String adele = server.user("adele");
    String group = server.group("Sales", adele);
    String before = server.get("/Groups/" + group).headers().get("ETag");

    server.patch(
        "/Groups/" + group,
        "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"" + adele + "\"}]}");

    assertThat(members(group)).hasSize(1);
    assertThat(server.get("/Groups/" + group).headers()).containsEntry("ETag", before);
  }

  @Test
  void oneRequestMayAddAndRemoveTheSameMember() {
    String adele = server.user("adele");
    String group = server.group("Sales");

    server.patch(
        "/Groups/" + group,
        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\""
            + adele
            + "\"}]},{\"op\":\"remove\",\"path\":\"members[value eq \\\""
            + adele
            + "\\\"]\"}");

    assertThat(members(group)).isEmpty();
  }

  @Test
  void aDeletedUserIsInNoGroup() {
    String adele = server.user("adele");
    String group = server.group("Sales", adele);

    assertThat(server.delete("/Users/" + adele).status()).isEqualTo(204);
    assertThat(server.delete("/Users/" + adele).status()).isEqualTo(404);
    assertThat(members(group)).isEmpty();
  }

  @Test
  @Tag("7643-4.1.2-9")
  void groupsWithinGroupsShowUpAsIndirect() {
    String adele = server.user("adele");
    String inner = server.group("Inner", adele);
    String outer = server.group("Outer", inner);

    String user = body(server.get("/Users/" + adele)).toString();

    assertThat(user).contains(inner, outer, "\"direct\"", "\"indirect\"");
  }

  private List<ScimValue> members(String group) {
    return body(server.get("/Groups/" + group)).getValues("members");
  }
}
