package dev.scimlet.examples.server.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requests without valid credentials in the log")
class StrangersTest {

  private static final Instant START = Instant.parse("2026-11-26T00:00:00Z");

  private final Strangers strangers = new Strangers();

  @Test
  void patienceDoesNotFillTheLog() {
    LogRetention kept = LogRetention.standard();
    long admitted = 0;
    for (long minute = 0; minute < kept.age().toMinutes(); minute++) {
      Instant now = START.plus(Duration.ofMinutes(minute));
      for (int i = 0; i < Strangers.MOST_A_MINUTE; i++) {
        admitted += strangers.admits(now) ? 1 : 0;
      }
    }

    assertThat(admitted).isLessThan(kept.rows() / 5);
  }
}
