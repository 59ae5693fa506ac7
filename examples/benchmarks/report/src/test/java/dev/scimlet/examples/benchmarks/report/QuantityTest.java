package dev.scimlet.examples.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Numbers with units")
class QuantityTest {

  @Test
  void timesHaveThreeDigits() {
    assertThat(Quantity.time(1.234)).isEqualTo("1.23 ns");
    assertThat(Quantity.time(16)).isEqualTo("16 ns");
    assertThat(Quantity.time(12_345)).isEqualTo("12.3 µs");
    assertThat(Quantity.time(123_456_789)).isEqualTo("123 ms");
    assertThat(Quantity.time(2.5e12)).isEqualTo("2,500 s");
  }

  @Test
  void bytesAreWhole() {
    assertThat(Quantity.bytes(0.0001)).isEqualTo("0 B");
    assertThat(Quantity.bytes(47.9)).isEqualTo("48 B");
    assertThat(Quantity.bytes(12_345)).isEqualTo("12.3 kB");
    assertThat(Quantity.bytes(1.5e9)).isEqualTo("1.50 GB");
  }

  @Test
  void ratiosAreReadable() {
    assertThat(Quantity.ratio(0.456)).isEqualTo("0.46");
    assertThat(Quantity.ratio(1234.4)).isEqualTo("1,234");
  }
}
