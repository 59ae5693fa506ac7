package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.operation.ProvisioningAction;
import dev.scimlet.entra.operation.ProvisioningRecord;
import dev.scimlet.entra.operation.QuarantineReason;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

@DisplayName("Deprovisioning: who is disabled, who is deleted, who comes back")
class DeprovisioningTest {

  private static final String ADA = "ada@b.c";

  @Test
  void aDisabledAccountIsDisabledByOneOperation() {
    try (Scene scene = provisioned(Scene.legacy())) {
      scene.directory.set("1", "accountEnabled", BooleanNode.FALSE).set("1", "surname", "King");

      CycleReport report = scene.entra.runCycle();

      assertThat(report.disabled()).isOne();
      assertThat(scene.patches().get(0).path("Operations").toString())
          .isEqualTo("[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}]");
      assertThat(scene.user(ADA).path("active").booleanValue()).isFalse();
    }
  }

  @Test
  void unassigningDisablesAndAssigningRestores() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", ADA, "Ada", "Lovelace").assign("1");
      scene.entra.runCycle();
      scene.directory.unassign("1");
      assertThat(scene.entra.runCycle().disabled()).isOne();
      scene.sent();
      scene.directory.assign("1");

      CycleReport report = scene.entra.runCycle();

      assertThat(report.updated()).isOne();
      assertThat(scene.patches().get(0).path("Operations").toString())
          .isEqualTo("[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}]");
      assertThat(scene.user(ADA).path("active").booleanValue()).isTrue();
    }
  }

  @Test
  void aDeletedUserIsDisabledAndAfterThirtyDaysDeleted() {
    try (Scene scene = provisioned(Scene.compliant())) {
      scene.directory.remove("1");
      assertThat(scene.entra.runCycle().disabled()).isOne();

      scene.entra.advance(Duration.ofDays(29));
      assertThat(scene.user(ADA).path("active").booleanValue()).isFalse();
      List<CycleReport> reports = scene.entra.advance(Duration.ofDays(2));

      assertThat(reports.stream().mapToInt(CycleReport::deleted).sum()).isOne();
      assertThat(scene.user(ADA).isMissingNode()).isTrue();
      assertThat(scene.entra.job().connections()).isEmpty();
    }
  }

  @Test
  void aUserThatIsMarkedDeletedAndVanishesIsPurged() {
    try (Scene scene = provisioned(Scene.legacy())) {
      scene.directory.set("1", "deletedDateTime", "2026-01-01T00:00:00Z");
      assertThat(scene.entra.runCycle().disabled()).isOne();
      scene.directory.remove("1");

      assertThat(scene.entra.runCycle().deleted()).isOne();
      assertThat(scene.user(ADA).isMissingNode()).isTrue();
    }
  }

  @Test
  void aDeletedUserThatComesBackIsRestoredAndKeepsItsMemberships() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", ADA, "Ada", "Lovelace").group("g", "Sales", List.of("1"));
      scene.entra.runCycle();
      scene.directory.remove("1").group("g", "Sales", List.of());
      scene.entra.runCycle();
      assertThat(scene.memberIds("Sales")).hasSize(1);
      scene.sent();
      scene.directory.user("1", ADA, "Ada", "Lovelace").group("g", "Sales", List.of("1"));

      scene.entra.runCycle();

      assertThat(scene.user(ADA).path("active").booleanValue()).isTrue();
      assertThat(scene.memberIds("Sales")).hasSize(1);
      assertThat(scene.sent()).noneMatch(request -> request.startsWith("PATCH /Groups"));
    }
  }

  @Test
  void whoeverWasUnassignedBeforeItWasDeletedIsLeftAlone() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", ADA, "Ada", "Lovelace").assign("1");
      scene.entra.runCycle();
      scene.directory.unassign("1");
      scene.entra.runCycle();
      scene.directory.remove("1");
      scene.sent();

      scene.entra.runCycle();
      scene.entra.advance(Duration.ofDays(31));

      assertThat(scene.sent()).isEmpty();
      assertThat(scene.user(ADA).path("active").booleanValue()).isFalse();
    }
  }

  @Test
  void aDisabledUserThatWasNeverProvisionedIsNotCreated() {
    try (Scene scene = Scene.legacy()) {
      scene
          .directory
          .user("1", ADA, "Ada", "Lovelace")
          .set("1", "accountEnabled", BooleanNode.FALSE);

      CycleReport report = scene.entra.runCycle();

      assertThat(report.created()).isZero();
      assertThat(report.skipped()).isOne();
      assertThat(scene.user(ADA).isMissingNode()).isTrue();
    }
  }

  @Test
  void membersOfAssignedGroupsAreInScopeAndThoseOfNestedGroupsAreNot() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", ADA, "Ada", "Lovelace").user("2", "bob@b.c", "Bob", "Moran");
      scene.directory.group("inner", "Inner", List.of("2"));
      scene.directory.group("outer", "Outer", List.of("1", "inner")).assign("outer");

      scene.entra.runCycle();

      assertThat(scene.user(ADA).isMissingNode()).isFalse();
      assertThat(scene.user("bob@b.c").isMissingNode()).isTrue();
      assertThat(scene.group("Inner").isMissingNode()).isTrue();
      assertThat(scene.memberIds("Outer")).hasSize(1);
    }
  }

  @Test
  void aGroupHasNoDisablingAndIsDeleted() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.group("g", "Sales", List.of());
      scene.entra.runCycle();
      scene.directory.remove("g");

      assertThat(scene.entra.runCycle().deleted()).isOne();
      assertThat(scene.group("Sales").isMissingNode()).isTrue();

      scene.directory.group("g", "Sales", List.of());
      assertThat(scene.entra.runCycle().created()).isOne();
    }
  }

  @Test
  void whatLeavesTheScopeStaysIfTheSettingSaysSo() {
    try (Scene scene = Scene.of("", builder -> builder.outOfScope(OutOfScope.KEEP))) {
      scene.directory.user("1", ADA, "Ada", "Lovelace").assign("1");
      scene.entra.runCycle();
      scene.directory.unassign("1");

      CycleReport report = scene.entra.runCycle();

      assertThat(report.disabled()).isZero();
      assertThat(scene.user(ADA).path("active").booleanValue()).isTrue();
    }
  }

  @Test
  void tooManyDeletionsAreHeldBackUntilAnAdministratorAllowsThem() {
    try (Scene scene = twoUsers()) {
      scene.directory.remove("1").remove("2");

      CycleReport held = scene.entra.runCycle();

      assertThat(held.count(ObjectResult.STAGED)).isEqualTo(2);
      assertThat(held.findQuarantine().orElseThrow().reason())
          .isEqualTo(QuarantineReason.TOO_MANY_DELETES);
      assertThat(scene.log.stream().map(ProvisioningRecord::action))
          .contains(ProvisioningAction.STAGED_DELETE);
      assertThat(scene.user(ADA).path("active").booleanValue()).isTrue();

      scene.entra.restart(ResetScope.FORCE_DELETES);
      CycleReport allowed = scene.entra.runCycle();

      assertThat(allowed.disabled()).isEqualTo(2);
      assertThat(allowed.findQuarantine()).isEmpty();
    }
  }

  @Test
  void rejectedDeletionsLeaveTheObjectsAsTheyAre() {
    try (Scene scene = twoUsers()) {
      scene.directory.remove("1").remove("2");
      scene.entra.runCycle();

      scene.entra.job().rejectDeletions();
      CycleReport report = scene.entra.runCycle();

      assertThat(report.disabled()).isZero();
      assertThat(report.findQuarantine()).isEmpty();
      assertThat(scene.entra.runCycle().imported()).isZero();
      assertThat(scene.user(ADA).path("active").booleanValue()).isTrue();
    }
  }

  @Test
  void aGuestIsKnownByItsNameAtHome() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada_example.com#EXT#@tenant.onmicrosoft.com", "Ada", "Lovelace");
      scene.directory.set("1", "mail", StringNode.valueOf("ada@example.com"));

      scene.entra.runCycle();

      assertThat(scene.user("ada@example.com").path("userName").asString())
          .isEqualTo("ada@example.com");
    }
  }

  private static Scene provisioned(Scene scene) {
    scene.directory.user("1", ADA, "Ada", "Lovelace");
    scene.entra.runCycle();
    scene.sent();
    return scene;
  }

  private static Scene twoUsers() {
    Scene scene = Scene.of("", builder -> builder.accidentalDeletionThreshold(1));
    scene.directory.user("1", ADA, "Ada", "Lovelace").user("2", "bob@b.c", "Bob", "Moran");
    scene.entra.runCycle();
    return scene;
  }
}
