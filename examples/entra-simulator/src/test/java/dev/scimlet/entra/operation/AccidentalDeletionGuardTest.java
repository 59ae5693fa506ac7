package dev.scimlet.entra.operation;

import static dev.scimlet.entra.operation.DeletionDecision.ALLOWED;
import static dev.scimlet.entra.operation.DeletionDecision.NONE;
import static dev.scimlet.entra.operation.DeletionDecision.REJECTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Accidental deletions are held back")
class AccidentalDeletionGuardTest {

  private static final AccidentalDeletionGuard GUARD = AccidentalDeletionGuard.of(500);

  @Test
  void upToTheThresholdNobodyIsAsked() {
    assertThat(GUARD.judge(500, NONE)).isEqualTo(DeletionVerdict.PROCEED);
    assertThat(GUARD.judge(501, NONE)).isEqualTo(DeletionVerdict.HOLD);
  }

  @Test
  void theAdministratorDecidesWhatIsHeld() {
    assertThat(GUARD.judge(501, ALLOWED)).isEqualTo(DeletionVerdict.PROCEED);
    assertThat(GUARD.judge(501, REJECTED)).isEqualTo(DeletionVerdict.DISCARD);
  }

  @Test
  void withoutThresholdEverythingPasses() {
    assertThat(AccidentalDeletionGuard.OFF.judge(Integer.MAX_VALUE, NONE))
        .isEqualTo(DeletionVerdict.PROCEED);
  }

  @Test
  void aNegativeThresholdIsRefused() {
    assertThatThrownBy(() -> AccidentalDeletionGuard.of(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
