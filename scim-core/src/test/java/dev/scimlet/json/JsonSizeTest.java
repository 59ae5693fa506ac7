package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How much room the JSON of a value is given")
class JsonSizeTest {

  private static final JsonLimits LIMITS = JsonLimits.defaults();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "\"abc\"",
        "null",
        "true",
        "false",
        "[[],{},\"a\",null]",
        "{\"a\":{\"bc\":[true,false,{\"d\":\"\"}]},\"e\":\"f\"}"
      })
  void itIsExactForPlainText(String text) {
    ScimValue value = ScimJson.readValue(text.getBytes(StandardCharsets.UTF_8), LIMITS);
    assertThat(JsonSize.of(value))
        .isEqualTo(ScimJson.toBytes(value).length)
        .isEqualTo(text.length());
  }

  @Test
  void anythingElseIsWrittenAllTheSame() {
    for (String character : new String[] {"\u00e9", "\"", "\u0001", "\ud83d\ude00", "a"}) {
      for (int count = 0; count < 1_000; count += 37) {
        ScimObject object =
            ScimObject.of(
                "a", ScimArray.of(ScimString.of(character.repeat(count)), ScimNumber.of(count)));
        JsonOutput output = new JsonOutput(0);
        output.expect(object);
        assertThat(output.length()).isZero();
        assertThat(output.value(object).finish().trimmed().toBytes())
            .isEqualTo(ScimJson.toBytes(object));
      }
    }
  }

  @Test
  void secretsNeedNoRoom() {
    assertThat(JsonSize.of(ScimSecret.of("secret"))).isZero();
  }

  @Test
  void whatIsTooDeepIsRefusedWhenItIsWritten() {
    ScimValue deep = ScimArray.of(ScimString.of("a"));
    for (int depth = 0; depth < 100_000; depth++) {
      deep = ScimArray.of(deep);
    }
    ScimValue value = deep;
    JsonOutput output = new JsonOutput();
    output.expect(value);
    assertThatThrownBy(() -> output.value(value)).isInstanceOf(IllegalStateException.class);
  }
}
