package dev.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.json.JsonBytes;
import dev.scimlet.value.ScimObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Responses, whose content is a tree or JSON")
class ScimResponseTest {

  private final ScimObject object = ScimObject.builder().put("a", "é").build();
  private final ScimResponse tree = ScimResponse.of(200, object);
  private final ScimResponse written = ScimResponse.ofJson(200, JsonBytes.of(object));

  @Test
  void bothAnswerTheSame() throws IOException {
    for (ScimResponse response : new ScimResponse[] {tree, written}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      response.writeTo(out);
      assertThat(response.body()).isEqualTo(object);
      assertThat(response.bytes()).isEqualTo("{\"a\":\"é\"}".getBytes(StandardCharsets.UTF_8));
      assertThat(out.toByteArray()).isEqualTo(response.bytes()).hasSize(response.length());
      assertThat(response.hasContent()).isTrue();
      assertThat(response.headers())
          .containsExactly(Map.entry("Content-Type", "application/scim+json"));
    }
    assertThat(written).isEqualTo(tree).hasSameHashCodeAs(tree).hasToString(tree.toString());
  }

  @Test
  void withoutContentThereIsNothingToWrite() throws IOException {
    ScimResponse none = ScimResponse.of(204, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    none.writeTo(out);
    assertThat(out.size()).isZero();
    assertThat(none.bytes()).isEmpty();
    assertThat(none.length()).isZero();
    assertThat(none.body()).isNull();
    assertThat(none.hasContent()).isFalse();
    assertThat(none.withoutContent()).isSameAs(none);
    assertThat(none).isNotEqualTo(ScimResponse.of(204, ScimObject.empty()));
  }

  @Test
  void whatIsTakenAwayKeepsItsLength() {
    assertThat(written.withoutContent())
        .isEqualTo(tree.withoutContent())
        .extracting(ScimResponse::headers)
        .isEqualTo(Map.of("Content-Type", "application/scim+json", "Content-Length", "10"));
  }

  @Test
  void fieldsAreAddedBehindOthers() {
    ScimResponse more =
        written.withHeader("ETag", "W/\"1\"").withHeader("Content-Type", "application/json");
    assertThat(more.headers())
        .containsExactly(
            Map.entry("Content-Type", "application/json"), Map.entry("ETag", "W/\"1\""));
    assertThat(more.body()).isEqualTo(object);
    assertThat(more).isNotEqualTo(written);
  }
}
