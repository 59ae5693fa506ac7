package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.entra.operation.ProvisioningStep;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Provision on demand: one object at once, step by step")
class OnDemandTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void aUserIsCreatedAndTheStepsAreTold() {
    try (Scene scene = Scene.compliant()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");

      OnDemandReport report = scene.entra.provisionOnDemand("1").orElseThrow();

      assertThat(report.result()).isEqualTo(ObjectResult.CREATED);
      assertThat(report.records().get(0).steps())
          .extracting(ProvisioningStep::type)
          .containsExactly(
              ProvisioningStep.Type.IMPORT,
              ProvisioningStep.Type.SCOPING,
              ProvisioningStep.Type.EXPORT);
      assertThat(scene.user("ada@b.c").isMissingNode()).isFalse();
      assertThat(scene.entra.runCycle().skipped()).isOne();
    }
  }

  @Test
  void theFlagHasNoEffect() {
    try (Scene scene = Scene.compliant()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.entra.runCycle();
      scene.sent();
      scene.directory.set("1", "surname", "King");

      scene.entra.provisionOnDemand("1");

      assertThat(scene.patches().get(0).path("Operations").path(0).path("op").asString())
          .isEqualTo("Replace");
    }
  }

  @Test
  void theAnswerHasTheShapeOfGraph() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.entra.runCycle();

      ObjectNode answer = scene.entra.provisionOnDemand("1").orElseThrow().toGraph();

      JsonNode key = JSON.readTree(answer.get("key").asString());
      JsonNode value = JSON.readTree(answer.get("value").asString());
      assertThat(key.path("result").asString()).isEqualTo("Skipped");
      assertThat(key.path("details").path("errorCode").asString()).isEqualTo("RedundantExport");
      assertThat(value.path("provisioningSteps").values())
          .extracting(step -> step.path("type").asString())
          .containsExactly("import", "scoping", "matching", "processing");
      assertThat(value.path("sourceIdentity").path("displayName").asString()).isEqualTo("ada@b.c");
    }
  }

  @Test
  void anEndpointThatIsGoneIsAFailureOfTheObject() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.server.close();

      OnDemandReport report = scene.entra.provisionOnDemand("1").orElseThrow();

      assertThat(report.result()).isEqualTo(ObjectResult.FAILED);
      assertThat(scene.errorCodes()).containsExactly("WebExceptionProtocolError");
    }
  }

  @Test
  void whatIsUpToDateIsSkipped() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      scene.entra.runCycle();

      OnDemandReport report = scene.entra.provisionOnDemand("1").orElseThrow();

      assertThat(report.result()).isEqualTo(ObjectResult.SKIPPED);
      assertThat(Scene.errorCode(report.records().get(0))).hasValue("RedundantExport");
    }
  }

  @Test
  void ofAGroupOnlyTheMembersThatWerePickedAreWritten() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").user("2", "bob@b.c", "Bob", "Moran");
      scene.entra.runCycle();
      scene.directory.group("g", "Sales", List.of("1", "2"));

      scene.entra.provisionOnDemand("g", "2");

      assertThat(scene.memberIds("Sales"))
          .containsExactly(scene.user("bob@b.c").path("id").asString());
      scene.entra.runCycle();
      assertThat(scene.memberIds("Sales")).hasSize(2);
    }
  }

  @Test
  void moreThanFiveMembersAreRefused() {
    try (Scene scene = Scene.legacy()) {
      assertThatThrownBy(() -> scene.entra.provisionOnDemand("g", "1", "2", "3", "4", "5", "6"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anObjectThatTheSourceLacksIsNone() {
    try (Scene scene = Scene.legacy()) {
      assertThat(scene.entra.provisionOnDemand("nobody")).isEmpty();
    }
  }

  @Test
  void aUserOutOfScopeIsNotCreated() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").unassign("1");

      OnDemandReport report = scene.entra.provisionOnDemand("1").orElseThrow();

      assertThat(report.result()).isEqualTo(ObjectResult.SKIPPED);
      assertThat(scene.user("ada@b.c").isMissingNode()).isTrue();
    }
  }
}
