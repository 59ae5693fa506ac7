package dev.scimlet.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scimlet.attribute.ScimType;
import dev.scimlet.json.JsonException.Kind;
import dev.scimlet.value.ScimArray;
import dev.scimlet.value.ScimBoolean;
import dev.scimlet.value.ScimNull;
import dev.scimlet.value.ScimNumber;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimString;
import dev.scimlet.value.ScimValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Reading JSON, RFC 8259, and what of it is refused")
class ScimJsonReadTest {

  private static final JsonLimits LIMITS = JsonLimits.defaults();

  @Test
  void allKindsOfValuesAreRead() {
    assertThat(read("[null,true,false,\"a\\u00e9\\\"\",1,-2.50,{\"b\":{}},[]]"))
        .isEqualTo(
            ScimArray.of(
                ScimNull.NULL,
                ScimBoolean.TRUE,
                ScimBoolean.FALSE,
                ScimString.of("aé\""),
                ScimNumber.of(1),
                ScimNumber.of(new BigDecimal("-2.5")),
                ScimObject.of("b", ScimObject.empty()),
                ScimArray.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "1.50",
        "1E+2",
        "9223372036854775807",
        "9223372036854775808",
        "1e400",
        "1e-400",
        "1E00000000000400",
        "0.1234567890123456789012345678901234567"
      })
  void numbersKeepValueAndScale(String number) {
    ScimNumber read = (ScimNumber) read(number);
    assertThat(read.value()).isEqualTo(new BigDecimal(number));
  }

  @Test
  void namesKeepTheirOrderAndSpelling() {
    assertThat(((ScimObject) read("{\"b\":1,\"A\":2,\"a\":3}")).names())
        .containsExactly("b", "A", "a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1,}",
        "[1,]",
        "{} {}",
        "{}x",
        "1 2",
        "]",
        "}",
        "nul",
        "NaN",
        "Infinity",
        "01",
        "1.",
        ".5",
        "+1",
        "'a'",
        "{a:1}",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\t\"",
        "// c\n1",
        "/* c */1",
        "#\n1",
        "{\"a\":1,\"a\":1}",
        "{\"x\":{\"a\":1,\"b\":2,\"a\":3}}",
        "{\"\\ud800\":1}"
      })
  @Tag("7644-3.3-11")
  void whatIsNoJsonIsRefused(String text) {
    assertRefused(text, Kind.SYNTAX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\\u0000\"",
        "\"\\ud800\"",
        "\"\\udc00\"",
        "\"\\udc00\\ud800\"",
        "\"\\ufffe\"",
        "\"\\uffff\"",
        "\"\\ufdd0\"",
        "\"\\ud83f\\udffe\"",
        "{\"\\u0000\":1}",
        "{\"\\uffff\":1}"
      })
  void whatIsNoCharacterIsRefused(String text) {
    assertRefused(text, Kind.CHARACTER);
    assertThat(Kind.CHARACTER.scimType()).isEqualTo(ScimType.INVALID_VALUE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud800", "\\n\\uffff", "\\\\\\u0000", "\uffff"})
  void whatIsNoCharacterIsFoundWhereverItStands(String bad) {
    for (int before = 0; before < 20; before++) {
      for (int behind = 0; behind < 20; behind++) {
        assertRefused("\"" + "a".repeat(before) + bad + "a".repeat(behind) + "\"", Kind.CHARACTER);
      }
    }
  }

  @Test
  void escapesOfCharactersThatMayBeStoredAreRead() {
    for (int before = 0; before < 20; before++) {
      String text = "a".repeat(before);
      assertThat(read("\"" + text + "\\n\\u0041\\\\u0000\\\"\""))
          .isEqualTo(ScimString.of(text + "\nA\\u0000\""));
    }
  }

  @Test
  void pairsOfSurrogatesAreCharacters() {
    assertThat(read("\"\\ud83d\\ude00\"")).isEqualTo(ScimString.of("\ud83d\ude00"));
    assertThat(read("\"\ud83d\ude00\ufffd\ufeff\""))
        .isEqualTo(ScimString.of("\ud83d\ude00\ufffd\ufeff"));
  }

  @ParameterizedTest
  @CsvSource({
    "EFBBBF7B7D, 1, 1",
    "FEFF007B007D, 1, 1",
    "007B007D, 1, 1",
    "7B007D00, 1, 2",
    "0000007B0000007D, 1, 1",
    "22C08022, 1, 2",
    "22C1BF22, 1, 2",
    "22E0808022, 1, 2",
    "22EDA08022, 1, 2",
    "22F490808022, 1, 2",
    "22FF22, 1, 2",
    "22C322, 1, 2",
    "0A0A22C3A9FF22, 3, 4",
    "22C3A90022, 1, 4",
    "22C3, 1, 2"
  })
  @Tag("7644-3.3-11")
  void otherEncodingsAreRefusedAtTheirPlace(String hex, int line, int column) {
    assertThatThrownBy(() -> ScimJson.readValue(HexFormat.of().parseHex(hex), LIMITS))
        .isInstanceOfSatisfying(
            JsonException.class,
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.SYNTAX);
              assertThat(e.line()).isEqualTo(line);
              assertThat(e.column()).isEqualTo(column);
            });
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x80, 0xbf, 0xc3, 0xff})
  void aByteThatIsNoCharacterIsFoundWhereverItStands(int bad) {
    for (int length = 1; length < 40; length++) {
      byte[] text = bytes("\"" + "\u00e9".repeat(length / 20) + "a".repeat(length) + "\"");
      for (int place = text.length - length - 1; place < text.length - 1; place++) {
        byte[] spoilt = text.clone();
        spoilt[place] = (byte) bad;
        int column = place + 1;
        assertThatThrownBy(() -> ScimJson.readValue(spoilt, LIMITS))
            .isInstanceOfSatisfying(
                JsonException.class, e -> assertThat(e.column()).isEqualTo(column))
            .hasMessageStartingWith("The text is not UTF-8.");
      }
    }
  }

  @Test
  void objectsAndArraysOfEachDepthKeepTheirOwnMembers() {
    assertThat(read("[[1,[2,[],{}]],{\"a\":{\"b\":[3,{\"a\":4}]},\"c\":{\"a\":5}},6]"))
        .hasToString("[[1,[2,[],{}]],{\"a\":{\"b\":[3,{\"a\":4}]},\"c\":{\"a\":5}},6]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "UTF-32LE", "UTF-32BE"})
  @Tag("7644-3.3-11")
  void onlyUtf8IsRead(String charset) {
    byte[] text = "{\"userName\":\"b\"}".getBytes(Charset.forName(charset));
    assertThatThrownBy(() -> ScimJson.read(text, LIMITS)).isInstanceOf(JsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "[]", "null", "\"a\""})
  void anObjectIsExpected(String text) {
    assertThatThrownBy(() -> ScimJson.read(bytes(text), LIMITS))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("A JSON object is expected.");
  }

  @Test
  void aMistakeIsNamedByLineAndColumnWithoutInput() {
    assertThatThrownBy(() -> read("{\n  \"a\": s3cret}"))
        .isInstanceOfSatisfying(JsonException.class, e -> assertThat(e.line()).isEqualTo(2))
        .hasMessageContaining("line 2, column")
        .message()
        .doesNotContain("s3cret");
  }

  @Test
  void aStreamIsReadNoFurtherThanItsLimit() throws IOException {
    ByteArrayInputStream endless = new ByteArrayInputStream(new byte[1000]);
    assertThatThrownBy(() -> ScimJson.read(endless, LIMITS.withDocumentBytes(10)))
        .isInstanceOfSatisfying(
            JsonException.class, e -> assertThat(e.kind()).isEqualTo(Kind.TOO_LARGE));
    assertThat(endless.available()).isEqualTo(989);
    assertThat(ScimJson.read(new ByteArrayInputStream(bytes("{}")), LIMITS))
        .isEqualTo(ScimObject.empty());
  }

  @Test
  void equalNamesAreOneString() {
    ScimArray array = (ScimArray) read("[{\"userName\":1},{\"userName\":2}]");
    assertThat(((ScimObject) array.get(0)).names().get(0))
        .isSameAs(((ScimObject) array.get(1)).names().get(0));
  }

  private static void assertRefused(String text, Kind kind) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOfSatisfying(JsonException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }

  private static ScimValue read(String text) {
    return ScimJson.readValue(bytes(text), LIMITS);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
