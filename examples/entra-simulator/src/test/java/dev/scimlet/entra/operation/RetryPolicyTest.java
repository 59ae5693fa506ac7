package dev.scimlet.entra.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What failed is tried again less and less often")
class RetryPolicyTest {

  private static final ProvisioningError ERROR =
      ProvisioningError.of(ErrorCode.INTERNAL_ERROR, "It failed.");

  @Test
  void theDistanceDoublesUpToADayOfCycles() {
    assertThat(IntStream.of(1, 2, 3, 4, 5, 6, 7, 8, 1000).mapToLong(RetryPolicy::distance))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 36L, 36L, 36L);
  }

  @Test
  void theFirstRetryIsInTheNextCycle() {
    Escrow escrow = Escrow.first("a", EscrowKind.OBJECT, ERROR, 7);

    assertThat(RetryPolicy.isDue(escrow, 7)).isFalse();
    assertThat(RetryPolicy.isDue(escrow, 8)).isTrue();
    assertThat(RetryPolicy.isDue(escrow.again(ERROR, 8), 9)).isFalse();
    assertThat(RetryPolicy.isDue(escrow.again(ERROR, 8), 10)).isTrue();
  }

  @Test
  void whatNeverFailedIsNotKeptBack() {
    assertThatThrownBy(() -> new Escrow("a", EscrowKind.REFERENCE, ERROR, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
