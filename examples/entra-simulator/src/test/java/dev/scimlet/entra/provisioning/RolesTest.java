package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Roles: one function only adds, the other replaces")
class RolesTest {

  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void rolesOfACreationAreNotSentAgain() {
    try (Scene scene = roles("AppRoleAssignmentsComplex")) {
      assign(scene, "Admin");
      scene.entra.runCycle();
      scene.sent();
      scene.directory.set("1", "jobTitle", "Countess");

      scene.entra.runCycle();

      assertThat(scene.patches().get(0).path("Operations").size()).isOne();
    }
  }

  @Test
  void addedRolesAreSentOnceAndStayWhenTheyAreTaken() {
    try (Scene scene = roles("AppRoleAssignmentsComplex")) {
      assign(scene, "Admin");
      scene.entra.runCycle();
      assign(scene, "Admin", "User");
      assertThat(scene.entra.runCycle().updated()).isOne();
      assign(scene, "User");

      assertThat(scene.entra.runCycle().updated()).isZero();
      assertThat(values(scene)).hasSize(2).contains("Admin");
    }
  }

  @Test
  void assertedRolesReplaceTheList() {
    try (Scene scene = roles("AssertiveAppRoleAssignmentsComplex")) {
      assign(scene, "Admin", "User");
      scene.entra.runCycle();
      assign(scene, "User");
      assertThat(scene.entra.runCycle().updated()).isOne();

      assertThat(values(scene)).containsExactly("User");
      assertThat(scene.entra.provisionOnDemand("1").orElseThrow().result())
          .isEqualTo(ObjectResult.SKIPPED);
    }
  }

  @Test
  void aValueThatIsRedactedFlowsAndIsNotLogged() {
    try (Scene scene =
        Scene.of(
            "",
            builder ->
                builder.mappings(
                    TestMappings.and(TestMappings.function("nickName", "Redact([secretName])"))))) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace").set("1", "secretName", "S3cret");

      scene.entra.runCycle();

      assertThat(scene.user("ada@b.c").path("nickName").asString()).isEqualTo("S3cret");
      scene.directory.remove("1");
      scene.entra.runCycle();
      assertThat(scene.log).hasSize(2);
      assertThat(scene.log.toString()).doesNotContain("S3cret").contains("[Redacted]");
    }
  }

  private static Scene roles(String function) {
    Scene scene =
        Scene.of(
            "",
            builder ->
                builder.mappings(
                    TestMappings.and(
                        TestMappings.function("roles", function + "([appRoleAssignments])"))));
    scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
    return scene;
  }

  private static void assign(Scene scene, String... roles) {
    StringBuilder json = new StringBuilder("[");
    for (String role : roles) {
      json.append(json.length() > 1 ? "," : "")
          .append(
              "{\"id\":\"id-%s\",\"value\":\"%s\",\"displayName\":\"%s\"}"
                  .formatted(role, role, role));
    }
    scene.directory.set("1", "appRoleAssignments", JSON.readTree(json.append("]").toString()));
  }

  private static List<String> values(Scene scene) {
    JsonNode roles = scene.user("ada@b.c").path("roles");
    return roles.values().stream().map(role -> role.path("value").asString()).toList();
  }
}
