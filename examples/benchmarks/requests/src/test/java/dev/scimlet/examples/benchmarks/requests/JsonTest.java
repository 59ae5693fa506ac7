package dev.scimlet.examples.benchmarks.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reader of JSON for the checks")
class JsonTest {

  @Test
  void readsEachKindOfValue() {
    assertThat(Json.read(" {\"a\" : [1, -2.5e1, true, false, \"b\"], \"c\":{}} "))
        .isEqualTo(Map.of("a", List.of(1.0, -25.0, true, false, "b"), "c", Map.of()));
    assertThat(Json.read("null")).isNull();
  }

  @Test
  void readsEscapedCharacters() {
    assertThat(Json.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"")).isEqualTo("\"\\/\b\f\n\r\té");
  }

  @Test
  void followsNamesAndTypes() {
    Object user =
        Json.read("{\"emails\":[{\"type\":\"home\"},{\"type\":\"work\",\"value\":\"w\"}]}");
    assertThat(Json.at(user, "emails", "[work]", "value")).isEqualTo("w");
    assertThat(Json.at(user, "emails", "[other]", "value")).isNull();
    assertThat(Json.at(user, "name", "familyName")).isNull();
  }

  @Test
  void refusesOtherTexts() {
    assertThatThrownBy(() -> Json.read("{\"a\" 1}")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.read("none")).isInstanceOf(IllegalArgumentException.class);
  }
}
