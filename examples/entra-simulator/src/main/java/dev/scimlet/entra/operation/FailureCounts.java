package dev.scimlet.entra.operation;

/**
 * What became of the users and groups of a cycle. What failed in earlier cycles and still waits
 * counts as failed.
 *
 * @param succeeded how many users and groups were brought to the endpoint, or needed no change
 * @param failed how many users and groups failed
 * @param failedReferences how many managers and memberships failed
 */
public record FailureCounts(long succeeded, long failed, long failedReferences) {

  /** Nothing happened. */
  public static final FailureCounts NONE = new FailureCounts(0, 0, 0);
}
