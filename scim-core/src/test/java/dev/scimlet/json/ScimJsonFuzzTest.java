package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("JSON: whatever comes, only a JsonException is thrown; whatever is written reads back")
class ScimJsonFuzzTest {

  private static final String SEED =
      "{\"schemas\":[\"urn:a\"],\"é\":{\"\\u00e9\":[1,-2.5e3,true,null,\"\\n\\\"x\"]},\"z\":{}}";

  @Test
  void randomBytes() {
    Random random = new Random(8259);
    for (int i = 0; i < 20_000; i++) {
      byte[] text = new byte[random.nextInt(40)];
      random.nextBytes(text);
      readOrRefuse(text);
    }
  }

  @Test
  void randomTokens() {
    Random random = new Random(7159);
    String[] tokens = {
      "{", "}", "[", "]", ",", ":", "\"a\"", "\"", "1", "-", "e", ".", "true", "null", "\\",
      "\u0000", " "
    };
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append(tokens[random.nextInt(tokens.length)]);
      }
      readOrRefuse(text.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void mutatedJson() {
    Random random = new Random(4627);
    for (int i = 0; i < 20_000; i++) {
      byte[] text = SEED.getBytes(StandardCharsets.UTF_8);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        text[random.nextInt(text.length)] = (byte) random.nextInt(256);
      }
      readOrRefuse(text);
    }
  }

  @Test
  void everyPrefixIsRefused() {
    byte[] text = SEED.getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < text.length; length++) {
      byte[] prefix = Arrays.copyOf(text, length);
      assertThat(readOrRefuse(prefix)).isFalse();
    }
  }

  @Test
  void writtenValuesReadBackAsTheSame() {
    Random random = new Random(9839);
    for (int i = 0; i < 5_000; i++) {
      ScimValue value = value(random, 4);
      assertThat(ScimJson.readValue(ScimJson.toBytes(value), JsonLimits.defaults()))
          .isEqualTo(value);
    }
  }

  private static boolean readOrRefuse(byte[] text) {
    try {
      ScimValue value = ScimJson.readValue(text, JsonLimits.defaults());
      assertThat(ScimJson.readValue(ScimJson.toBytes(value), JsonLimits.defaults()))
          .isEqualTo(value);
      return true;
    } catch (JsonException e) {
      assertThat(e.scimType()).isNotNull();
      return false;
    }
  }

  private static ScimValue value(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> ScimNull.NULL;
      case 1 -> ScimBoolean.of(random.nextBoolean());
      case 2 ->
          ScimNumber.of(new BigDecimal(new BigInteger(100, random), random.nextInt(600) - 300));
      case 3 -> ScimString.of(text(random));
      case 4 -> array(random, depth);
      default -> object(random, depth);
    };
  }

  private static ScimArray array(Random random, int depth) {
    List<ScimValue> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value(random, depth - 1));
    }
    return ScimArray.of(values);
  }

  private static ScimObject object(Random random, int depth) {
    ScimObject.Builder object = ScimObject.builder();
    for (int i = random.nextInt(4); i > 0; i--) {
      object.put(text(random), value(random, depth - 1));
    }
    return object.build();
  }

  private static String text(Random random) {
    int[] codePoints = {'a', '"', '\\', '/', '\n', 1, 0x7F, 'é', 0x2028, 0x1F600, 0xD7FF, 0xE000};
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
    }
    return text.toString();
  }
}
