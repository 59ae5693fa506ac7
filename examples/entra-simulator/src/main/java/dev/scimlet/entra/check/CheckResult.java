package dev.scimlet.entra.check;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check.
 *
 * @param check the check
 * @param outcome how it ended
 * @param skipped why it was skipped; empty if it was not
 * @param failure what was wrong, or null if it did not fail
 * @param duration how long it took
 */
public record CheckResult(
    Check check, Outcome outcome, String skipped, @Nullable Failure failure, Duration duration) {

  /** {@return whether an endpoint with this result is not ready} */
  public boolean isBlocking() {
    return outcome == Outcome.FAILED && check.severity() == Severity.MUST;
  }

  static CheckResult passed(Check check, Duration duration) {
    return new CheckResult(check, Outcome.PASSED, "", null, duration);
  }

  static CheckResult failed(Check check, Failure failure, Duration duration) {
    return new CheckResult(check, Outcome.FAILED, "", failure, duration);
  }

  static CheckResult skipped(Check check, String reason, Duration duration) {
    return new CheckResult(check, Outcome.SKIPPED, reason, null, duration);
  }
}
