package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimSecret;
import dev.scimlet.value.ScimString;
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
