package dev.scimlet.entra.operation;

import org.jspecify.annotations.Nullable;

/**
 * Holds deletions and disables back when a cycle has more of them than an administrator expects:
 * somebody may have emptied a group, or changed a filter, by mistake.
 *
 * @param threshold so many may be in one cycle without a question, or null if there is no limit
 */
public record AccidentalDeletionGuard(@Nullable Integer threshold) {

  /** Lets everything pass. */
  public static final AccidentalDeletionGuard OFF = new AccidentalDeletionGuard(null);

  /**
   * Checks the threshold.
   *
   * @param threshold as the component
   * @throws IllegalArgumentException if it is negative
   */
  public AccidentalDeletionGuard {
    if (threshold != null && threshold < 0) {
      throw new IllegalArgumentException("The threshold of deletions is 0 or more.");
    }
  }

  /**
   * A guard with a threshold.
   *
   * @param threshold so many deletions and disables may be in one cycle
   * @return the guard
   * @throws IllegalArgumentException if it is negative
   */
  public static AccidentalDeletionGuard of(int threshold) {
    return new AccidentalDeletionGuard(threshold);
  }

  /**
   * Judges what a cycle is about to delete and disable.
   *
   * @param planned how many objects that are, those included that are held back since an earlier
   *     cycle
   * @param decision what the administrator said about those that are held back
   * @return what becomes of them
   */
  public DeletionVerdict judge(int planned, DeletionDecision decision) {
    return switch (decision) {
      case ALLOWED -> DeletionVerdict.PROCEED;
      case REJECTED -> DeletionVerdict.DISCARD;
      case NONE ->
          threshold != null && planned > threshold ? DeletionVerdict.HOLD : DeletionVerdict.PROCEED;
    };
  }
}
