package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.mapping.TargetPath;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.StringNode;

@DisplayName("PATCH in both modes")
class PatchDialectTest {

  private static final List<Change> CHANGES =
      List.of(
          replace("emails[type eq \"work\"].value", "a@b.c"),
          replace("name.givenName", "Ada"),
          Change.add(path("title"), text("Countess")),
          Change.replace(path("active"), BooleanNode.TRUE, BooleanNode.FALSE),
          Change.remove(path("nickName"), text("A")));

  @Test
  void theOldModeWritesAnOperationForEachAttribute() {
    assertThat(new LegacyPatch().operations(CHANGES).values())
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"op\":\"Replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"a@b.c\"}",
            "{\"op\":\"Replace\",\"path\":\"name.givenName\",\"value\":\"Ada\"}",
            "{\"op\":\"Add\",\"path\":\"title\",\"value\":\"Countess\"}",
            "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}",
            "{\"op\":\"Remove\",\"path\":\"nickName\"}");
  }

  @Test
  void theFlagMergesReplacementsWithoutCondition() {
    assertThat(new CompliantPatch().operations(CHANGES).values())
        .extracting(JsonNode::toString)
        .containsExactly(
            "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"a@b.c\"}",
            "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Countess\"}",
            "{\"op\":\"remove\",\"path\":\"nickName\"}",
            "{\"op\":\"replace\",\"value\":{\"name.givenName\":\"Ada\",\"active\":false}}");
  }

  @Test
  void membersAreRemovedByValueOrByPath() {
    List<String> ids = List.of("1", "2");

    assertThat(new LegacyPatch().removeMembers("members", ids).toString())
        .isEqualTo(
            "[{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\"1\"},{\"value\":\"2\"}]}]");
    assertThat(new CompliantPatch().removeMembers("members", ids).toString())
        .isEqualTo(
            "[{\"op\":\"remove\",\"path\":\"members[value eq \\\"1\\\"]\"},"
                + "{\"op\":\"remove\",\"path\":\"members[value eq \\\"2\\\"]\"}]");
  }

  private static Change replace(String path, String value) {
    return Change.replace(path(path), text("before"), text(value));
  }

  private static TargetPath path(String text) {
    return TargetPath.parse(text);
  }

  private static StringNode text(String text) {
    return StringNode.valueOf(text);
  }
}
