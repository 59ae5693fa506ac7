package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("Writing JSON, RFC 8259")
class ScimJsonWriteTest {

  @Test
  void membersStandInTheirOrder() {
    ScimObject object =
        ScimObject.builder()
            .put("b", "é\"\n\u0001")
            .put("a", 1)
            .put("c", ScimArray.of(ScimNull.NULL, ScimObject.empty()))
            .put("t", true)
            .build();
    assertThat(ScimJson.print(object))
        .isEqualTo("{\"b\":\"é\\\"\\n\\u0001\",\"a\":1,\"c\":[null,{}],\"t\":true}");
  }

  @Test
  void outputIsUtf8() {
    assertThat(ScimJson.toBytes(ScimString.of("é\ud83d\ude00")))
        .isEqualTo("\"é\ud83d\ude00\"".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void numbersAreWrittenAsTheyAre() {
    for (String number : new String[] {"0", "-7", "1.50", "9223372036854775808", "1E+400"}) {
      assertThat(ScimJson.print(ScimNumber.of(new BigDecimal(number)))).isEqualTo(number);
    }
  }

  @Test
  @Tag("7643-7-11")
  void aSecretIsNeverWritten() {
    ScimObject object = ScimObject.of("password", ScimSecret.of("t1me"));
    assertThatThrownBy(() -> ScimJson.print(object))
        .isInstanceOf(IllegalStateException.class)
        .message()
        .doesNotContain("t1me");
  }

  @Test
  void halfASurrogatePairBecomesItsEscape() {
    assertThat(ScimJson.print(ScimString.of("a\ud800"))).isEqualTo("\"a\\uD800\"");
  }

  @Test
  void whateverIsEscapedStandsBetweenWhatIsNot() {
    StringBuilder text = new StringBuilder();
    StringBuilder expected = new StringBuilder("\"");
    for (int c = 0; c < 0x80; c++) {
      text.append((char) c);
      expected.append(escaped((char) c));
    }
    assertThat(ScimJson.print(ScimString.of(text.toString())))
        .isEqualTo(expected.append('"').toString());
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> c < ' ' ? String.format("\\u%04X", (int) c) : String.valueOf(c);
    };
  }

  @Test
  void longTextsOfAnyCharactersGrowTheOutput() {
    for (String character : new String[] {"a", "\u0001", "é", "€", "\ud83d\ude00", "\udc00"}) {
      String text = "b" + character.repeat(5_000);
      String printed = ScimJson.print(ScimArray.of(ScimString.of(text), ScimString.of(text)));
      assertThat(ScimJson.print(ScimString.of(text)))
          .isEqualTo("\"b" + between(character).repeat(5_000) + '"');
      assertThat(printed.length())
          .isEqualTo(2 * ScimJson.print(ScimString.of(text)).length() + "[,]".length());
    }
  }

  private static String between(String character) {
    String printed = ScimJson.print(ScimString.of(character));
    return printed.substring(1, printed.length() - 1);
  }

  @Test
  void nestingBeyondMeasureIsRefused() {
    ScimValue deep = ScimNull.NULL;
    for (int i = 0; i < 500; i++) {
      deep = i % 2 == 0 ? ScimArray.of(deep) : ScimObject.of("a", deep);
    }
    assertThat(ScimJson.toBytes(deep)).isNotEmpty();
    ScimValue deeper = ScimArray.of(deep);
    assertThatThrownBy(() -> ScimJson.toBytes(deeper)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void theStreamStaysOpen() throws IOException {
    boolean[] closed = new boolean[1];
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    ScimJson.write(ScimNumber.of(1), out);
    assertThat(out).hasToString("1");
    assertThat(closed[0]).isFalse();
  }

  @Test
  void aFailureOfTheStreamIsPassedOn() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("broken");
          }
        };
    assertThatThrownBy(() -> ScimJson.write(ScimNumber.of(1), broken))
        .isInstanceOf(IOException.class)
        .hasMessage("broken");
  }
}
