package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.mapping.SynchronizationSchema;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

@DisplayName("References: managers and members are written when both ends are there")
class ReferenceTest {

  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

  @ParameterizedTest
  @ValueSource(strings = {"", "?aadOptscim062020"})
  void aManagerArrivesChangesAndIsCleared(String query) {
    try (Scene scene = custom(query)) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").set("1", "manager", "3");
      scene.directory.user("2", "bob@b.c", "Bob", "Moran");
      scene.directory.user("3", "eve@b.c", "Eve", "Adams");
      scene.entra.runCycle();
      assertThat(manager(scene)).isEqualTo(scene.user("eve@b.c").path("id").asString());

      scene.directory.set("1", "manager", "2");
      scene.entra.runCycle();
      assertThat(manager(scene)).isEqualTo(scene.user("bob@b.c").path("id").asString());

      scene.directory.set("1", "manager", (JsonNode) null);
      scene.entra.runCycle();
      assertThat(manager(scene)).isEmpty();
    }
  }

  @Test
  void aManagerThatIsProvisionedLaterIsCaughtUp() {
    try (Scene scene = custom("")) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").set("1", "manager", "2");
      scene.directory.user("2", "bob@b.c", "Bob", "Moran").assign("1");
      scene.entra.runCycle();
      assertThat(manager(scene)).isEmpty();

      scene.directory.assign("2");
      scene.entra.runCycle();

      assertThat(manager(scene)).isEqualTo(scene.user("bob@b.c").path("id").asString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?aadOptscim062020"})
  void membersComeAndGo(String query) {
    try (Scene scene = custom(query)) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").user("2", "bob@b.c", "Bob", "Moran");
      scene.directory.group("g", "Sales", List.of("1", "2"));
      scene.entra.runCycle();
      assertThat(scene.memberIds("Sales")).hasSize(2);

      scene.directory.group("g", "Sales", List.of("2"));
      assertThat(scene.entra.runCycle().referencesUpdated()).isOne();

      assertThat(scene.memberIds("Sales"))
          .containsExactly(scene.user("bob@b.c").path("id").asString());
    }
  }

  @Test
  void whoIsDisabledBecomesAMemberWhenEnabled() {
    try (Scene scene = custom("")) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").group("g", "Sales", List.of());
      scene.entra.runCycle();
      scene.directory.set("1", "accountEnabled", BooleanNode.FALSE);
      scene.directory.group("g", "Sales", List.of("1"));
      scene.entra.runCycle();
      assertThat(scene.memberIds("Sales")).isEmpty();

      scene.directory.set("1", "accountEnabled", BooleanNode.TRUE);
      scene.entra.runCycle();

      assertThat(scene.memberIds("Sales")).hasSize(1);
    }
  }

  @Test
  void aMemberThatLeavesAGroupWhileItIsDisabledIsRemoved() {
    try (Scene scene = custom("")) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").group("g", "Sales", List.of("1"));
      scene.entra.runCycle();
      scene.directory.set("1", "accountEnabled", BooleanNode.FALSE);
      scene.entra.runCycle();
      assertThat(scene.memberIds("Sales")).hasSize(1);

      scene.directory.group("g", "Sales", List.of());
      scene.entra.runCycle();

      assertThat(scene.memberIds("Sales")).isEmpty();
    }
  }

  @Test
  void aReferenceThatIsRefusedWaitsByItself() {
    try (Scene scene = custom("")) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").group("g", "Sales", List.of());
      scene.entra.runCycle();
      scene.delete("/Groups/" + scene.group("Sales").path("id").asString());
      scene.directory.user("2", "bob@b.c", "Bob", "Moran").group("h", "Legal", List.of("2"));
      scene.directory.group("g", "Sales", List.of("1"));

      CycleReport report = scene.entra.runCycle();
      assertThat(report.failed()).isOne();
      assertThat(scene.memberIds("Legal")).hasSize(1);

      scene.entra.runCycle();
      assertThat(scene.memberIds("Sales")).hasSize(1);
    }
  }

  @Test
  void membersAreSentInPortions() {
    try (Scene scene = custom("")) {
      List<String> ids = IntStream.range(0, 45).mapToObj(Integer::toString).toList();
      ids.forEach(id -> scene.directory.user(id, "u" + id + "@b.c", "User", id));
      scene.directory.group("g", "Sales", ids);

      scene.entra.runCycle();

      assertThat(scene.patches())
          .extracting(body -> body.path("Operations").path(0).path("value").size())
          .containsExactly(20, 20, 5);
      assertThat(scene.memberIds("Sales")).hasSize(45);
    }
  }

  @Test
  void aGroupWithinAGroupIsAMemberLikeAnother() {
    try (Scene scene = custom("")) {
      scene.directory.group("outer", "Outer", List.of("inner")).group("inner", "Inner", List.of());

      scene.entra.runCycle();

      assertThat(scene.memberIds("Outer"))
          .containsExactly(scene.group("Inner").path("id").asString());
    }
  }

  @Test
  void membersThatOthersAddedStay() {
    try (Scene scene = custom("")) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").user("2", "bob@b.c", "Bob", "Moran");
      scene.directory.group("g", "Sales", List.of("1", "2"));
      scene.entra.runCycle();
      scene.entra.restart(ResetScope.FULL);
      scene.directory.group("g", "Sales", List.of("1"));

      scene.entra.runCycle();

      assertThat(scene.memberIds("Sales")).hasSize(2);
    }
  }

  @Test
  void theTargetIsAskedForMembersIfTheSettingSaysSo() {
    try (Scene scene = Scene.of("", builder -> builder.membershipCheck(MembershipCheck.ASK))) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").group("g", "Sales", List.of("1"));
      scene.entra.runCycle();
      String id = scene.user("ada@b.c").path("id").asString();
      assertThat(scene.sent())
          .contains("GET /Groups?filter=members%5bvalue+eq+%22" + id + "%22%5d");
      scene.entra.restart(ResetScope.FULL);

      assertThat(scene.entra.runCycle().referencesUpdated()).isZero();
      assertThat(scene.patches()).isEmpty();
    }
  }

  @Test
  void forgettingTheConnectorDataWritesReferencesAgain() {
    try (Scene scene = custom("")) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").group("g", "Sales", List.of("1"));
      scene.entra.runCycle();

      scene.entra.restart(ResetScope.CONNECTOR_DATA_STORE);

      assertThat(scene.entra.runCycle().referencesUpdated()).isOne();
    }
  }

  private static Scene custom(String query) {
    return Scene.of(query, builder -> builder.mappings(SynchronizationSchema.customApplication()));
  }

  private static String manager(Scene scene) {
    return scene.user("ada@b.c").path(ENTERPRISE).path("manager").path("value").asString("");
  }
}
