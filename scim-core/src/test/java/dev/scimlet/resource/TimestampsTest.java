package dev.scimlet.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Times are written as Instant writes them")
class TimestampsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "0000-01-01T00:00:00Z",
        "-0001-12-31T23:59:59Z",
        "9999-12-31T23:59:59.999Z",
        "+10000-01-01T00:00:00Z",
        "2024-02-29T12:34:56.100Z",
        "2024-02-29T12:34:56.007Z",
        "2024-02-29T12:34:56.123456Z",
        "2024-02-29T12:34:56.000000001Z"
      })
  void atTheEdges(String time) {
    assertThat(Timestamps.text(Instant.parse(time))).isEqualTo(time);
  }

  @Test
  void atAnyTime() {
    Random random = new Random(3339);
    for (int i = 0; i < 20_000; i++) {
      Instant time = Instant.ofEpochMilli(random.nextLong(-(1L << 48), 1L << 48));
      Instant second = Instant.ofEpochSecond(time.getEpochSecond());
      assertThat(Timestamps.text(time)).isEqualTo(time.toString());
      assertThat(Timestamps.text(second)).isEqualTo(second.toString());
    }
    assertThat(Timestamps.text(Instant.MAX)).isEqualTo(Instant.MAX.toString());
    assertThat(Timestamps.text(Instant.MIN)).isEqualTo(Instant.MIN.toString());
  }
}
