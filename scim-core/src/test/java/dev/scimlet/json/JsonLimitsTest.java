package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.json.JsonException.Kind;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Limits of JSON texts, each at the limit and one past it")
class JsonLimitsTest {

  private static final JsonLimits DEFAULTS = JsonLimits.defaults();

  @Test
  void documentBytes() {
    JsonLimits ten = DEFAULTS.withDocumentBytes(10);
    assertTaken("\"" + "a".repeat(8) + "\"", ten);
    assertRefused("\"" + "a".repeat(9) + "\"", ten, Kind.TOO_LARGE);
    String most = "[" + " ".repeat(DEFAULTS.documentBytes() - 2) + "]";
    assertTaken(most, DEFAULTS);
    assertRefused(most + " ", DEFAULTS, Kind.TOO_LARGE);
  }

  @Test
  void depth() {
    assertTaken("[".repeat(32) + "]".repeat(32), DEFAULTS);
    assertRefused("[".repeat(33) + "]".repeat(33), DEFAULTS, Kind.LIMIT);
    assertTaken("{\"a\":".repeat(32) + "1" + "}".repeat(32), DEFAULTS);
    assertRefused("{\"a\":".repeat(33) + "1" + "}".repeat(33), DEFAULTS, Kind.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void tenThousandLevelsAreRefusedLikeOneTooMany(String open) {
    assertRefused(open.repeat(10_000), DEFAULTS, Kind.LIMIT);
  }

  @Test
  void theDeepestDepthThatCanBeAllowedWorks() {
    JsonLimits deepest = new JsonLimits(10_000, JsonLimits.DEEPEST, 10, 10, 10, 10, 10);
    assertTaken("[".repeat(256) + "]".repeat(256), deepest);
    assertRefused("[".repeat(257) + "]".repeat(257), deepest, Kind.LIMIT);
    assertRefused("[".repeat(5_000), deepest, Kind.LIMIT);
  }

  @Test
  void stringLength() {
    assertTaken("\"" + "é".repeat(65_536) + "\"", DEFAULTS);
    assertRefused("\"" + "é".repeat(65_537) + "\"", DEFAULTS, Kind.LIMIT);
  }

  @Test
  void nameLength() {
    assertTaken("{\"" + "n".repeat(256) + "\":1}", DEFAULTS);
    assertRefused("{\"" + "n".repeat(257) + "\":1}", DEFAULTS, Kind.LIMIT);
    assertRefused("{\"" + "n".repeat(100_000) + "\":1}", DEFAULTS, Kind.SYNTAX);
  }

  @Test
  void members() {
    assertTaken(object(512), DEFAULTS);
    assertRefused(object(513), DEFAULTS, Kind.LIMIT);
  }

  @Test
  void digits() {
    assertTaken("1".repeat(40), DEFAULTS);
    assertRefused("1".repeat(41), DEFAULTS, Kind.LIMIT);
    assertTaken("-1." + "1".repeat(39) + "e5", DEFAULTS);
    assertRefused("-1." + "1".repeat(40) + "e5", DEFAULTS, Kind.LIMIT);
    assertRefused("1".repeat(1_000_000), DEFAULTS, Kind.LIMIT);
  }

  @Test
  void exponent() {
    assertTaken("1e400", DEFAULTS);
    assertTaken("1E-400", DEFAULTS);
    assertRefused("1e401", DEFAULTS, Kind.LIMIT);
    assertRefused("1e-401", DEFAULTS, Kind.LIMIT);
    assertRefused("1e1000000000", DEFAULTS, Kind.LIMIT);
    assertRefused("1e99999999999999999999", DEFAULTS, Kind.LIMIT);
  }

  @Test
  void limitsThatWouldNotHoldAreRefused() {
    assertThatThrownBy(() -> new JsonLimits(1, JsonLimits.DEEPEST + 1, 1, 1, 1, 1, 1))
        .hasMessage("depth must be between 1 and 256.");
    assertThatThrownBy(() -> DEFAULTS.withDocumentBytes(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String object(int members) {
    return IntStream.range(0, members)
        .mapToObj(i -> "\"m" + i + "\":1")
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static void assertTaken(String text, JsonLimits limits) {
    assertThat(ScimJson.readValue(text.getBytes(StandardCharsets.UTF_8), limits)).isNotNull();
  }

  private static void assertRefused(String text, JsonLimits limits, Kind kind) {
    assertThatThrownBy(() -> ScimJson.readValue(text.getBytes(StandardCharsets.UTF_8), limits))
        .isInstanceOfSatisfying(JsonException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }
}
