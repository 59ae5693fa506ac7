package dev.scimlet.entra.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.operation.ErrorCode;
import dev.scimlet.entra.operation.Escrow;
import dev.scimlet.entra.operation.EscrowKind;
import dev.scimlet.entra.operation.JobExecution;
import dev.scimlet.entra.operation.ProvisioningError;
import dev.scimlet.entra.operation.Quarantine;
import dev.scimlet.entra.operation.QuarantineReason;
import dev.scimlet.entra.source.SourceType;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The end of a cycle: many failures quarantine the job")
class ConclusionTest {

  private static final int FAILURES = 5_000;

  @Test
  void anInitialCycleForgetsItsFailures() {
    try (StateStore store = failures()) {
      JobState after = conclude(store, CycleKind.INITIAL);

      assertThat(Objects.requireNonNull(after.quarantine()).reason())
          .isEqualTo(QuarantineReason.ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD);
      assertThat(after.history().pruned()).isTrue();
      assertThat(Population.of(store).escrows()).isZero();
    }
  }

  @Test
  void anIncrementalCycleKeepsThem() {
    try (StateStore store = failures()) {
      JobState after = conclude(store, CycleKind.INCREMENTAL);

      assertThat(Objects.requireNonNull(after.quarantine()).reason())
          .isEqualTo(QuarantineReason.ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD);
      assertThat(after.history().pruned()).isFalse();
      assertThat(Population.of(store).escrows()).isEqualTo(FAILURES);
      assertThat(Objects.requireNonNull(after.history().last()).state())
          .isEqualTo(JobExecution.State.ENTRY_LEVEL_ERRORS);
    }
  }

  @Test
  void aCycleWithoutFailuresLiftsTheQuarantine() {
    try (StateStore store = failures();
        StateStore empty = StateStore.open(null)) {
      JobState before = conclude(store, CycleKind.INCREMENTAL);
      Quarantine quarantine = before.quarantine();
      assertThat(quarantine).isNotNull();

      Ending ending =
          new Ending(new Plan(List.of(), List.of()), new CycleTally(), Ending.Deletions.DONE, null);
      JobState after =
          new Conclusion(empty, CycleKind.INCREMENTAL, "c", ending, Scene.BEGIN)
              .of(before, "mappings");

      assertThat(after.quarantine()).isNull();
      assertThat(after.history().steadyFirst()).isEqualTo(Scene.BEGIN);
    }
  }

  private static JobState conclude(StateStore store, CycleKind kind) {
    Ending ending =
        new Ending(new Plan(List.of(), List.of()), new CycleTally(), Ending.Deletions.DONE, null);
    return new Conclusion(store, kind, "c", ending, Scene.BEGIN)
        .of(JobState.first("job").began(Scene.BEGIN), "mappings");
  }

  private static StateStore failures() {
    StateStore store = StateStore.open(null);
    Sighting seen = new Sighting(SourceType.USER, Map.of(), "print", null);
    for (int i = 0; i < FAILURES; i++) {
      String id = "u" + i;
      Escrow escrow =
          Escrow.first(id, EscrowKind.OBJECT, ProvisioningError.of(ErrorCode.TIMEOUT, "Late."), 1);
      store.save(id, ObjectState.of(seen).withEscrow(escrow));
    }
    return store;
  }
}
