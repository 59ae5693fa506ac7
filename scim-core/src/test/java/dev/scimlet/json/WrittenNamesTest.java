package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 8259 §4: names of members, written once")
class WrittenNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "userName",
        "$ref",
        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User",
        "a\"b",
        "back\\slash",
        "line\nbreak",
        "\u00e9",
        "\ud83d\ude00"
      })
  void everyNameIsReadAsItWasWritten(String name) {
    ScimObject object = ScimObject.of(name, ScimNumber.of(1));

    for (int time = 0; time < 2; time++) {
      byte[] written = ScimJson.toBytes(object);
      assertThat(ScimJson.read(written, JsonLimits.defaults())).isEqualTo(object);
    }
  }

  @Test
  void namesThatNeedNoEscapeAreRemembered() {
    assertThat(WrittenNames.find("displayName"))
        .isEqualTo("\"displayName\":".getBytes(StandardCharsets.US_ASCII))
        .isSameAs(WrittenNames.find("displayName"));
    assertThat(WrittenNames.find("x".repeat(128))).hasSize(131);
  }

  @Test
  void otherNamesAreNot() {
    assertThat(WrittenNames.find("x".repeat(129))).isNull();
    assertThat(WrittenNames.find("quote\"")).isNull();
    assertThat(WrittenNames.find("\u00e9")).isNull();
  }

  @Test
  void namesThatPushEachOtherOutStayRight() {
    for (int i = 0; i < 5_000; i++) {
      String name = "name" + i % 2_000;
      assertThat(ScimJson.print(ScimObject.of(name, ScimNumber.of(i))))
          .isEqualTo("{\"" + name + "\":" + i + "}");
    }
  }
}
