package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.mapping.AttributeMapping;
import dev.scimlet.entra.mapping.FlowBehavior;
import dev.scimlet.entra.mapping.FlowType;
import dev.scimlet.entra.mapping.MappingSource;
import dev.scimlet.entra.mapping.ObjectFlowType;
import dev.scimlet.entra.mapping.Scope;
import dev.scimlet.entra.mapping.ScopingClause;
import dev.scimlet.entra.mapping.ScopingFilter;
import dev.scimlet.entra.mapping.ScopingOperator;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.mapping.TargetPath;
import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.source.InMemoryDirectory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Mapping options: what flows when, and what may be done to the target")
class MappingOptionsTest {

  @Test
  void onlyDuringCreationMeansThatChangesStay() {
    try (Scene scene = with(mapping(FlowType.OBJECT_ADD_ONLY, null))) {
      user(scene).set("1", "nick", "A");
      scene.entra.runCycle();
      scene.directory.set("1", "nick", "B");

      assertThat(scene.entra.runCycle().updated()).isZero();
      assertThat(nickName(scene)).isEqualTo("A");
    }
  }

  @Test
  void attributeAddOnlyFillsWhatIsEmpty() {
    try (Scene scene = with(mapping(FlowType.ATTRIBUTE_ADD_ONLY, null))) {
      user(scene);
      scene.entra.runCycle();
      scene.directory.set("1", "nick", "A");
      scene.entra.runCycle();
      scene.directory.set("1", "nick", "B");
      scene.entra.runCycle();
      scene.directory.set("1", "nick", (JsonNode) null);
      scene.entra.runCycle();

      assertThat(nickName(scene)).isEqualTo("A");
    }
  }

  @Test
  void aDefaultIsGivenToNewObjectsOnly() {
    try (Scene scene = with(mapping(FlowType.ALWAYS, "Nobody"))) {
      user(scene);
      scene.entra.runCycle();
      assertThat(nickName(scene)).isEqualTo("Nobody");
      scene.directory.set("1", "nick", "A");
      scene.entra.runCycle();
      scene.directory.set("1", "nick", (JsonNode) null);
      scene.entra.runCycle();

      assertThat(nickName(scene)).isEmpty();
    }
  }

  @Test
  void aConstantFlowsAtTheNextChange() {
    AttributeMapping constant =
        AttributeMapping.of("userType", new MappingSource.Constant("Employee"));
    try (Scene scene = with(constant)) {
      user(scene);
      scene.entra.runCycle();

      assertThat(scene.user("ada@b.c").path("userType").asString()).isEqualTo("Employee");
    }
  }

  @Test
  void withoutCreationNothingIsCreated() {
    try (Scene scene = allowing(ObjectFlowType.UPDATE, ObjectFlowType.DELETE)) {
      user(scene);

      assertThat(scene.entra.runCycle().skipped()).isOne();
      assertThat(scene.user("ada@b.c").isMissingNode()).isTrue();
    }
  }

  @Test
  void withoutUpdateNothingIsChanged() {
    try (Scene scene = allowing(ObjectFlowType.ADD)) {
      user(scene);
      scene.entra.runCycle();
      scene.sent();
      scene.directory.set("1", "surname", "King");

      assertThat(scene.entra.runCycle().updated()).isZero();
      assertThat(scene.patches()).isEmpty();
    }
  }

  @Test
  void withoutDeletionTheDisabledUserStays() {
    try (Scene scene = allowing(ObjectFlowType.ADD, ObjectFlowType.UPDATE)) {
      user(scene);
      scene.entra.runCycle();
      scene.directory.remove("1");
      scene.entra.advance(Duration.ofDays(31));

      assertThat(scene.user("ada@b.c").path("active").booleanValue()).isFalse();
    }
  }

  @Test
  void leavingAFilterDisablesAndLeavingAnInputFilterDoesNot() {
    ScopingFilter sales = filter("Sales");
    try (Scene scene = scoped(new Scope(List.of(sales), List.of()));
        Scene input = scoped(new Scope(List.of(), List.of(sales)))) {
      for (Scene each : List.of(scene, input)) {
        user(each).set("1", "department", "Sales");
        assertThat(each.entra.runCycle().created()).isOne();
        each.directory.set("1", "department", "Legal");
      }

      assertThat(scene.entra.runCycle().disabled()).isOne();
      assertThat(input.entra.runCycle().disabled()).isZero();
    }
  }

  @Test
  void otherMappingsAreReasonForAnInitialCycle(@TempDir Path directory) {
    Path file = directory.resolve("state");
    try (Scene scene = Scene.of("", builder -> builder.state(file))) {
      user(scene);
      scene.entra.runCycle();
      assertThat(scene.entra.runCycle().kind()).isEqualTo(CycleKind.INCREMENTAL);
      scene.entra.close();
      try (EntraProvisioning other =
          EntraProvisioning.builder(scene.server.url(), Scene.TOKEN)
              .source(scene.directory)
              .mappings(SynchronizationSchema.customApplication())
              .state(file)
              .build()) {
        CycleReport report = other.runCycle();

        assertThat(report.kind()).isEqualTo(CycleKind.INITIAL);
        assertThat(report.updated()).isOne();
        assertThat(report.created()).isZero();
      }
    }
  }

  private static AttributeMapping mapping(FlowType type, @Nullable String defaultValue) {
    return new AttributeMapping(
        new MappingSource.Direct("nick"),
        TargetPath.parse("nickName"),
        defaultValue,
        type,
        FlowBehavior.FLOW_WHEN_CHANGED,
        0);
  }

  private static ScopingFilter filter(String department) {
    return new ScopingFilter(
        "department", List.of(new ScopingClause("department", ScopingOperator.EQUALS, department)));
  }

  private static Scene with(AttributeMapping mapping) {
    return Scene.of("", builder -> builder.mappings(TestMappings.and(mapping)));
  }

  private static Scene allowing(ObjectFlowType... types) {
    return Scene.of("", builder -> builder.mappings(TestMappings.allowing(types)));
  }

  private static Scene scoped(Scope scope) {
    return Scene.of("", builder -> builder.mappings(TestMappings.scoped(scope)));
  }

  private static InMemoryDirectory user(Scene scene) {
    return scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
  }

  private static String nickName(Scene scene) {
    return scene.user("ada@b.c").path("nickName").asString("");
  }
}
