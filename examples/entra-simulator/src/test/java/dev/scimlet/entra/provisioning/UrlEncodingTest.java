package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Encoding: as HttpUtility.UrlEncode of .NET does")
class UrlEncodingTest {

  @Test
  void queriesHaveLowerCaseDigitsAndPlusForBlanks() {
    assertThat(UrlEncoding.query("a b@c/d&e+f\"g'h:i[j]k,l;m?n=o$p#q%r\\s"))
        .isEqualTo("a+b%40c%2fd%26e%2bf%22g%27h%3ai%5bj%5dk%2cl%3bm%3fn%3do%24p%23q%25r%5cs");
  }

  @Test
  void someCharactersStay() {
    assertThat(UrlEncoding.query("aZ09-_.!*()")).isEqualTo("aZ09-_.!*()");
  }

  @Test
  void lettersBeyondAsciiAreEncodedAsUtf8() {
    assertThat(UrlEncoding.query("Müller😀")).isEqualTo("M%c3%bcller%f0%9f%98%80");
  }

  @Test
  void segmentsOfPathsHaveNoPlus() {
    assertThat(UrlEncoding.segment("a b/c+d~")).isEqualTo("a%20b%2fc%2bd~");
  }
}
