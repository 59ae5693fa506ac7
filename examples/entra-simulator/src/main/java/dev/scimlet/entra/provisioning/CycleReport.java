package dev.scimlet.entra.provisioning;

import dev.scimlet.entra.operation.CycleKind;
import dev.scimlet.entra.operation.Quarantine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle did.
 *
 * @param cycleId identifies the cycle in the provisioning log
 * @param kind what it looked at
 * @param began when it began, in simulated time
 * @param duration how long it took, in real time
 * @param counts how many objects had each result
 * @param imported how many objects of the source were looked at
 * @param referencesUpdated how many managers and memberships were written
 * @param escrows how many objects wait for another attempt after the cycle
 * @param referenceEscrows how many objects have references that wait for another attempt
 * @param requests how many requests were sent
 * @param quarantine the quarantine in which the job is after the cycle, or null
 */
public record CycleReport(
    String cycleId,
    CycleKind kind,
    Instant began,
    Duration duration,
    Map<ObjectResult, Integer> counts,
    int imported,
    int referencesUpdated,
    int escrows,
    int referenceEscrows,
    long requests,
    @Nullable Quarantine quarantine) {

  /**
   * Copies the counts.
   *
   * @param cycleId as the component
   * @param kind as the component
   * @param began as the component
   * @param duration as the component
   * @param counts as the component
   * @param imported as the component
   * @param referencesUpdated as the component
   * @param escrows as the component
   * @param referenceEscrows as the component
   * @param requests as the component
   * @param quarantine as the component
   */
  public CycleReport {
    counts = Map.copyOf(counts);
  }

  /**
   * Counts a result.
   *
   * @param result the result
   * @return how many objects had it
   */
  public int count(ObjectResult result) {
    return counts.getOrDefault(result, 0);
  }

  /** {@return how many objects were created} */
  public int created() {
    return count(ObjectResult.CREATED);
  }

  /** {@return how many objects were changed, restored ones included} */
  public int updated() {
    return count(ObjectResult.UPDATED);
  }

  /** {@return how many objects were disabled} */
  public int disabled() {
    return count(ObjectResult.DISABLED);
  }

  /** {@return how many objects were deleted} */
  public int deleted() {
    return count(ObjectResult.DELETED);
  }

  /** {@return how many objects needed nothing or are not in scope} */
  public int skipped() {
    return count(ObjectResult.SKIPPED);
  }

  /** {@return how many objects failed} */
  public int failed() {
    return count(ObjectResult.FAILED);
  }

  /** {@return the quarantine in which the job is after the cycle, if it is in one} */
  public Optional<Quarantine> findQuarantine() {
    return Optional.ofNullable(quarantine);
  }
}
