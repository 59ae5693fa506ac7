package dev.scimlet.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("DateTimes, RFC 7643 section 2.3.5")
class DateTimesTest {

  @ParameterizedTest
  @Tag("7643-2.3.5-1")
  @CsvSource({
    "2008-01-23T04:56:22Z, 2008-01-23T04:56:22Z",
    "2008-01-23T04:56:22, 2008-01-23T04:56:22Z",
    "2008-01-23T04:56:22.1234567Z, 2008-01-23T04:56:22.123456700Z",
    "2008-01-23T04:56:22.1234567891234Z, 2008-01-23T04:56:22.123456789Z",
    "2008-01-23T04:56:22.000, 2008-01-23T04:56:22Z",
    "2008-01-22T23:56:22-05:00, 2008-01-23T04:56:22Z",
    "2008-01-23T18:56:22+14:00, 2008-01-23T04:56:22Z",
    "2008-01-23T04:56:22.5+00:00, 2008-01-23T04:56:22.500Z",
    "2008-12-31T24:00:00Z, 2009-01-01T00:00:00Z",
    "2008-02-28T24:00:00.000, 2008-02-29T00:00:00Z",
    "2008-02-29T00:00:00Z, 2008-02-29T00:00:00Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z"
  })
  void readsDates(String text, Instant instant) {
    assertThat(DateTimes.parse(text)).contains(instant);
  }

  @ParameterizedTest
  @Tag("7643-2.3.5-1")
  @ValueSource(
      strings = {
        "",
        "2008-01-23",
        "2008-01-23T04:56Z",
        "2008-01-23 04:56:22Z",
        "2008-01-23t04:56:22z",
        "2009-02-29T00:00:00Z",
        "2008-13-01T00:00:00Z",
        "2008-01-23T24:00:01Z",
        "2008-01-23T24:00:00.1Z",
        "2008-01-23T04:60:00Z",
        "2008-01-23T04:56:61Z",
        "2008-01-23T04:56:22.Z",
        "2008-01-23T04:56:22+1:00",
        "2008-01-23T04:56:22+0100",
        "2008-01-23T04:56:22+19:00",
        "2008-01-23T04:56:22ZZ",
        " 2008-01-23T04:56:22Z",
        "08-01-23T04:56:22Z",
        "now"
      })
  void refusesWhatIsNoDate(String text) {
    assertThat(DateTimes.parse(text)).isEmpty();
  }

  @Test
  void refusesEndlessFractions() {
    assertThat(DateTimes.parse("2008-01-23T04:56:22." + "1".repeat(1 << 20) + "Z")).isEmpty();
  }

  @Test
  void refusesDigitsThatAreNotAscii() {
    assertThat(DateTimes.parse("\u0662008-01-23T04:56:22Z")).isEmpty();
  }
}
