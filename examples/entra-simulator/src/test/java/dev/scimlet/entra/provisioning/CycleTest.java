package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.operation.CycleKind;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cycles: an initial one, then incremental ones")
class CycleTest {

  @Test
  void theInitialCycleCreatesUsersThenGroupsThenMemberships() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.directory.group("g", "Sales", List.of("1"));

      CycleReport report = scene.entra.runCycle();

      assertThat(report.kind()).isEqualTo(CycleKind.INITIAL);
      assertThat(report.created()).isEqualTo(2);
      assertThat(report.referencesUpdated()).isOne();
      String userId = scene.user("ada@b.c").path("id").asString();
      String groupId = scene.group("Sales").path("id").asString();
      assertThat(scene.memberIds("Sales")).containsExactly(userId);
      assertThat(scene.sent().subList(2, 7))
          .containsExactly(
              "GET /Users?filter=userName+eq+%22ada%40b.c%22",
              "POST /Users",
              "GET /Groups?excludedAttributes=members&filter=displayName+eq+%22Sales%22",
              "POST /Groups",
              "PATCH /Groups/" + groupId);
    }
  }

  @Test
  void aCycleWithoutChangesSendsNothing() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.directory.group("g", "Sales", List.of("1"));
      scene.entra.runCycle();
      scene.sent();

      CycleReport report = scene.entra.runCycle();

      assertThat(report.kind()).isEqualTo(CycleKind.INCREMENTAL);
      assertThat(report.requests()).isZero();
      assertThat(scene.sent()).isEmpty();
    }
  }

  @Test
  void aChangeIsReadByIdAndPatched() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.entra.runCycle();
      scene.sent();
      String id = scene.user("ada@b.c").path("id").asString();
      scene.directory.set("1", "surname", "King");

      CycleReport report = scene.entra.runCycle();

      assertThat(report.updated()).isOne();
      assertThat(scene.user("ada@b.c").path("name").path("familyName").asString())
          .isEqualTo("King");
      assertThat(scene.sent()).containsExactly("GET /Users/" + id, "PATCH /Users/" + id);
    }
  }

  @Test
  void whatTheTargetHasAlreadyIsMatchedAndNotCreated() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.entra.runCycle();
      scene.entra.restart(ResetScope.FULL);
      scene.sent();

      CycleReport report = scene.entra.runCycle();

      assertThat(report.kind()).isEqualTo(CycleKind.INITIAL);
      assertThat(report.created()).isZero();
      assertThat(report.skipped()).isOne();
      assertThat(scene.sent().subList(2, 3))
          .containsExactly("GET /Users?filter=userName+eq+%22ada%40b.c%22");
    }
  }
}
