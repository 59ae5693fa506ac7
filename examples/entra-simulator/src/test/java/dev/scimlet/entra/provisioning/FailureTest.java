package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.operation.JobStatus;
import dev.scimlet.entra.operation.QuarantineReason;
import dev.scimlet.entra.source.InMemoryDirectory;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@DisplayName("Failures: of one object, and of the job")
class FailureTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String ADA = "ada@b.c";

  @Test
  void anObjectThatWasDeletedAtTheTargetIsMatchedAnewInTheNextCycle() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", ADA, "Ada", "Lovelace").group("g", "Sales", List.of("1"));
      scene.entra.runCycle();
      scene.delete("/Users/" + scene.user(ADA).path("id").asString());
      scene.directory.set("1", "surname", "King");

      CycleReport failed = scene.entra.runCycle();
      assertThat(failed.failed()).isOne();
      assertThat(failed.escrows()).isOne();
      assertThat(scene.errorCodes()).contains("InvalidAnchor");

      CycleReport mended = scene.entra.runCycle();
      assertThat(mended.created()).isOne();
      assertThat(mended.escrows()).isZero();
      assertThat(scene.memberIds("Sales")).containsExactly(scene.user(ADA).path("id").asString());
    }
  }

  @Test
  void whatIsGoneOnBothSidesIsForgotten() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", ADA, "Ada", "Lovelace");
      scene.entra.runCycle();
      scene.delete("/Users/" + scene.user(ADA).path("id").asString());
      scene.directory.remove("1");

      assertThat(scene.entra.runCycle().escrows()).isOne();
      assertThat(scene.entra.runCycle().escrows()).isZero();
      assertThat(scene.entra.job().connections()).isEmpty();
    }
  }

  @Test
  void anEndpointThatIsNoneQuarantinesTheJob() {
    try (Scene scene = Scene.of("/nowhere", builder -> builder)) {
      scene.directory.user("1", ADA, "Ada", "Lovelace");

      CycleReport report = scene.entra.runCycle();

      assertThat(report.findQuarantine().orElseThrow().reason())
          .isEqualTo(QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION);
      assertThat(report.created()).isZero();
    }
  }

  @Test
  void whoMayNotBeSearchedIsMissingValues() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", ADA, "Ada", "Lovelace");
      scene.directory.set("1", "userPrincipalName", (JsonNode) null);

      assertThat(scene.entra.runCycle().failed()).isOne();
      assertThat(scene.errorCodes()).containsExactly("MissingValues");
    }
  }

  @Test
  void twoMatchesAreOneTooMany() {
    try (Scene scene =
        Scene.of("", builder -> builder.mappings(TestMappings.matchingBy("emails.value")))) {
      create(scene, "one@b.c", "shared@b.c");
      create(scene, "two@b.c", "shared@b.c");
      scene.directory.user("1", "shared@b.c", "Ada", "Lovelace");

      CycleReport report = scene.entra.runCycle();

      assertThat(report.failed()).isOne();
      assertThat(scene.errorCodes()).contains("DuplicateTargetEntries");
      assertThat(report.created()).isZero();
    }
  }

  @Test
  void twoSourceObjectsCannotShareOneOfTheTarget() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", ADA, "Ada", "Lovelace").user("2", ADA, "Ada", "Byron");

      CycleReport report = scene.entra.runCycle();

      assertThat(report.created()).isOne();
      assertThat(report.failed()).isOne();
      assertThat(scene.errorCodes()).contains("DuplicateSourceEntries");
    }
  }

  @Test
  void whatFailsIsTriedAgainLessAndLessOften() {
    try (Scene scene = Scene.legacy()) {
      scene.directory.user("1", "", "Ada", "Lovelace");

      List<Integer> failures =
          java.util.stream.IntStream.rangeClosed(1, 8)
              .mapToObj(cycle -> scene.entra.runCycle().failed())
              .toList();

      assertThat(failures).containsExactly(1, 1, 0, 1, 0, 0, 0, 1);
      scene.directory.set("1", "userPrincipalName", ADA);
      assertThat(scene.entra.runCycle().created()).isOne();
    }
  }

  @Test
  void aWrongTokenQuarantinesTheJobUntilASuccess() {
    InMemoryDirectory directory = new InMemoryDirectory().user("1", ADA, "Ada", "Lovelace");
    try (Scene scene = Scene.legacy();
        EntraProvisioning wrong =
            EntraProvisioning.builder(scene.server.url(), "a-wrong-token-1")
                .source(directory)
                .clock(InstantSource.fixed(Scene.BEGIN))
                .build()) {
      assertThat(wrong.testConnection().isSuccess()).isFalse();

      CycleReport report = wrong.runCycle();

      assertThat(report.findQuarantine().orElseThrow().reason())
          .isEqualTo(QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION);
      assertThat(report.requests()).isOne();
      assertThat(wrong.status().code()).isEqualTo(JobStatus.Code.QUARANTINE);
      assertThat(wrong.advance(Duration.ofHours(30)))
          .extracting(CycleReport::began)
          .containsExactly(
              Scene.BEGIN.plus(Duration.ofHours(6)),
              Scene.BEGIN.plus(Duration.ofHours(12)),
              Scene.BEGIN.plus(Duration.ofHours(24)));
      wrong.advance(Duration.ofDays(40));
      assertThat(wrong.job().nextCycle()).isEmpty();
    }
  }

  @Test
  void aConnectionThatWorksIsToldSo() {
    try (Scene scene = Scene.legacy()) {
      ConnectionTest test = scene.entra.testConnection();

      assertThat(test.findFailure()).isEmpty();
      assertThat(test.exchanges()).hasSize(2);
      assertThat(scene.sent())
          .element(1)
          .asString()
          .startsWith("GET /Groups?excludedAttributes=members&filter=displayName+eq+%22");
    }
  }

  @Test
  void theStatusCountsWhatIsProvisioned() {
    try (Scene scene = Scene.legacy()) {
      assertThat(scene.entra.status().code()).isEqualTo(JobStatus.Code.NOT_RUN);
      scene.directory.user("1", ADA, "Ada", "Lovelace").group("g", "Sales", List.of("1"));
      scene.entra.runCycle();

      JobStatus status = scene.entra.status();

      assertThat(status.code()).isEqualTo(JobStatus.Code.ACTIVE);
      assertThat(status.synchronizedEntryCountByType())
          .containsExactly(
              new JobStatus.EntryCount("User", 1), new JobStatus.EntryCount("Group", 1));
      assertThat(scene.entra.job().connections())
          .extracting(ObjectConnection::displayName)
          .containsExactlyInAnyOrder(ADA, "Sales");
    }
  }

  private static void create(Scene scene, String userName, String email) {
    ObjectNode user = JSON.createObjectNode().put("userName", userName);
    user.putArray("schemas").add("urn:ietf:params:scim:schemas:core:2.0:User");
    user.putArray("emails").addObject().put("type", "work").put("value", email);
    scene.send("POST", "/Users", user);
  }
}
