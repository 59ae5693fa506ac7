package dev.scimlet.entra.operation;

import static dev.scimlet.entra.operation.QuarantineReason.ENCOUNTERED_BASE_ESCROW_THRESHOLD;
import static dev.scimlet.entra.operation.QuarantineReason.ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD;
import static dev.scimlet.entra.operation.QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION;
import static dev.scimlet.entra.operation.QuarantineReason.ENCOUNTERED_TOTAL_ESCROW_THRESHOLD;
import static dev.scimlet.entra.operation.QuarantineReason.TOO_MANY_DELETES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When a job is quarantined, retried and disabled")
class QuarantinePolicyTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

  @Test
  void fewFailuresAreNotEvenJudged() {
    assertThat(QuarantinePolicy.reason(new FailureCounts(0, 4_000, 0))).isEmpty();
    assertThat(QuarantinePolicy.reason(new FailureCounts(0, 4_999, 0))).isEmpty();
    assertThat(QuarantinePolicy.reason(new FailureCounts(0, 5_000, 0)))
        .contains(ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD);
  }

  @Test
  void manyFailuresAreTooManyWhateverSucceeded() {
    assertThat(QuarantinePolicy.reason(new FailureCounts(0, 45_000, 0)))
        .contains(ENCOUNTERED_BASE_ESCROW_THRESHOLD);
    assertThat(QuarantinePolicy.reason(new FailureCounts(1_000_000, 40_001, 0)))
        .contains(ENCOUNTERED_BASE_ESCROW_THRESHOLD);
    assertThat(QuarantinePolicy.reason(new FailureCounts(1_000_000, 40_000, 0))).isEmpty();
  }

  @Test
  void moreThanFortyPercentAreTooMany() {
    assertThat(QuarantinePolicy.reason(new FailureCounts(5_000, 30_000, 0)))
        .contains(ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD);
    assertThat(QuarantinePolicy.reason(new FailureCounts(80_000, 20_000, 0))).isEmpty();
    assertThat(QuarantinePolicy.reason(new FailureCounts(100_000, 20_000, 0))).isEmpty();
    assertThat(QuarantinePolicy.reason(new FailureCounts(9_000, 6_000, 0))).isEmpty();
    assertThat(QuarantinePolicy.reason(new FailureCounts(8_999, 6_000, 0)))
        .contains(ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD);
  }

  @Test
  void failedReferencesCountOnlyInTotal() {
    assertThat(QuarantinePolicy.reason(new FailureCounts(100_000, 40_000, 21_000)))
        .contains(ENCOUNTERED_TOTAL_ESCROW_THRESHOLD);
    assertThat(QuarantinePolicy.reason(new FailureCounts(0, 0, 59_999))).isEmpty();
    assertThat(QuarantinePolicy.reason(new FailureCounts(0, 0, 60_000)))
        .contains(ENCOUNTERED_TOTAL_ESCROW_THRESHOLD);
  }

  @Test
  void onlyAnInitialCyclePrunesEscrows() {
    FailureCounts many = new FailureCounts(0, 45_000, 0);

    assertThat(QuarantinePolicy.prunesEscrows(CycleKind.INITIAL, many)).isTrue();
    assertThat(QuarantinePolicy.prunesEscrows(CycleKind.INCREMENTAL, many)).isFalse();
    assertThat(QuarantinePolicy.prunesEscrows(CycleKind.INITIAL, FailureCounts.NONE)).isFalse();
  }

  @Test
  void retriesComeAfterSixTwelveAndTwentyFourHoursThenDaily() {
    Quarantine quarantine = enter(null, FailureCounts.NONE, BEGIN);
    List<Long> hours = new ArrayList<>();
    while (hours.size() < 6) {
      hours.add(Duration.between(BEGIN, quarantine.nextAttempt()).toHours());
      quarantine = enter(quarantine, FailureCounts.NONE, quarantine.nextAttempt());
    }

    assertThat(hours).containsExactly(6L, 12L, 24L, 48L, 72L, 96L);
    assertThat(quarantine.seriesBegan()).isEqualTo(BEGIN);
    assertThat(quarantine.seriesCount()).isEqualTo(7);
  }

  @Test
  void theJobRunsNotBeforeItsTime() {
    Quarantine quarantine = enter(null, FailureCounts.NONE, BEGIN);

    assertThat(QuarantinePolicy.isDue(quarantine, BEGIN.plus(Duration.ofMinutes(359)))).isFalse();
    assertThat(QuarantinePolicy.isDue(quarantine, BEGIN.plus(Duration.ofHours(6)))).isTrue();
  }

  @Test
  void theNextAttemptIsNeverInThePast() {
    Quarantine late =
        enter(
            enter(null, FailureCounts.NONE, BEGIN),
            FailureCounts.NONE,
            BEGIN.plus(Duration.ofHours(100)));

    assertThat(late.nextAttempt()).isEqualTo(BEGIN.plus(Duration.ofDays(5)));
  }

  @Test
  void afterTwentyEightDaysTheJobIsDisabled() {
    Quarantine quarantine =
        enter(
            enter(null, FailureCounts.NONE, BEGIN),
            FailureCounts.NONE,
            BEGIN.plus(Duration.ofDays(27)));

    assertThat(QuarantinePolicy.isExhausted(quarantine, BEGIN.plus(Duration.ofDays(27)))).isFalse();
    assertThat(QuarantinePolicy.isExhausted(quarantine, BEGIN.plus(Duration.ofDays(28)))).isTrue();
  }

  @Test
  void anySuccessEndsTheSeries() {
    Instant later = BEGIN.plus(Duration.ofDays(20));
    Quarantine quarantine =
        enter(enter(null, FailureCounts.NONE, BEGIN), new FailureCounts(1, 45_000, 0), later);

    assertThat(quarantine.seriesBegan()).isEqualTo(later);
    assertThat(quarantine.seriesCount()).isOne();
  }

  @Test
  void successesDoNotEndTheWaitForADecisionOnDeletions() {
    Quarantine held =
        QuarantinePolicy.enter(null, TOO_MANY_DELETES, null, FailureCounts.NONE, BEGIN);
    Quarantine still =
        QuarantinePolicy.enter(
            held,
            TOO_MANY_DELETES,
            null,
            new FailureCounts(10, 0, 0),
            BEGIN.plus(Duration.ofHours(6)));

    assertThat(still.seriesBegan()).isEqualTo(BEGIN);
    assertThat(still.seriesCount()).isEqualTo(2);
  }

  @Test
  void wrongCredentialsAndWrongEndpointsQuarantineAtOnce() {
    assertThat(ErrorCode.UNAUTHORIZED.immediateQuarantine())
        .contains(ENCOUNTERED_QUARANTINE_EXCEPTION);
    assertThat(ErrorCode.SERVICE_INCOMPATIBLE.immediateQuarantine())
        .contains(ENCOUNTERED_QUARANTINE_EXCEPTION);
    assertThat(ErrorCode.ENTRY_CONFLICT.immediateQuarantine()).isEmpty();
    assertThat(ErrorCode.INTERNAL_SERVER_ERROR.immediateQuarantine()).isEmpty();
  }

  private static Quarantine enter(@Nullable Quarantine current, FailureCounts counts, Instant now) {
    return QuarantinePolicy.enter(current, ENCOUNTERED_QUARANTINE_EXCEPTION, null, counts, now);
  }
}
