package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Cycles on a clock that goes on while they work")
class PunctualityTest {

  @Test
  void areFortyMinutesApartAndDeleteAfterThirtyDays() {
    AtomicLong milliseconds = new AtomicLong();
    InstantSource busy = () -> Scene.BEGIN.plusMillis(milliseconds.addAndGet(7));
    try (Scene scene = Scene.of("", builder -> builder.clock(busy))) {
      scene.directory.user("1", "ada@b.c", "Ada", "Lovelace");
      Instant first = scene.entra.runCycle().began();
      scene.directory.remove("1");
      assertThat(scene.entra.advance(Duration.ofMinutes(40)).get(0).disabled()).isOne();

      List<CycleReport> cycles = scene.entra.advance(Duration.ofDays(30));

      assertThat(cycles).hasSize(1080);
      assertThat(cycles.get(1079).began())
          .isEqualTo(first.plus(Duration.ofMinutes(40)).plus(Duration.ofDays(30)));
      assertThat(cycles.get(1079).deleted()).isOne();
    }
  }
}
