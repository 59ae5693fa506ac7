package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a job is doing, in the shape of {@code synchronizationStatus} of Microsoft Graph.
 *
 * @param code in one word
 * @param countSuccessiveCompleteFailures how many cycles in a row failed as a whole
 * @param escrowsPruned whether failures were forgotten so that an initial cycle could go on
 * @param lastExecution the last cycle, or null
 * @param lastSuccessfulExecution the last cycle that did not fail as a whole, or null
 * @param lastSuccessfulExecutionWithExports the last of these that changed something, or null
 * @param progress what is under way; empty between cycles
 * @param quarantine why it is in quarantine, or null
 * @param steadyStateFirstAchievedTime when first a cycle left nothing to be done, or null
 * @param steadyStateLastAchievedTime when last a cycle left nothing to be done, or null
 * @param synchronizedEntryCountByType how many objects of each type are provisioned
 * @param troubleshootingUrl a page that helps, or null
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record JobStatus(
    Code code,
    long countSuccessiveCompleteFailures,
    boolean escrowsPruned,
    @Nullable JobExecution lastExecution,
    @Nullable JobExecution lastSuccessfulExecution,
    @Nullable JobExecution lastSuccessfulExecutionWithExports,
    List<Progress> progress,
    @Nullable JobQuarantine quarantine,
    @Nullable Instant steadyStateFirstAchievedTime,
    @Nullable Instant steadyStateLastAchievedTime,
    List<EntryCount> synchronizedEntryCountByType,
    @Nullable String troubleshootingUrl) {

  /** How a job is doing, in one word. */
  public enum Code {
    /** It has no endpoint or no token. */
    NOT_CONFIGURED("NotConfigured"),
    /** It has not run yet. */
    NOT_RUN("NotRun"),
    /** It runs every 40 minutes. */
    ACTIVE("Active"),
    /** It does not run until an administrator starts it. */
    PAUSED("Paused"),
    /** It runs rarely, because all or most of what it does fails. */
    QUARANTINE("Quarantine");

    private final String text;

    Code(String text) {
      this.text = text;
    }

    /** {@return the name in Microsoft Graph} */
    @JsonValue
    public String text() {
      return text;
    }
  }

  /**
   * How far something is ({@code synchronizationProgress}).
   *
   * @param completedUnits how many units are done
   * @param totalUnits how many there are
   * @param units what they are
   * @param progressObservationDateTime when that was so
   */
  public record Progress(
      long completedUnits, long totalUnits, String units, Instant progressObservationDateTime) {}

  /**
   * How many objects of a type are provisioned ({@code stringKeyLongValuePair}).
   *
   * @param key {@code User} or {@code Group}
   * @param value how many
   */
  public record EntryCount(String key, long value) {}

  /**
   * Copies the lists.
   *
   * @param code as the component
   * @param countSuccessiveCompleteFailures as the component
   * @param escrowsPruned as the component
   * @param lastExecution as the component
   * @param lastSuccessfulExecution as the component
   * @param lastSuccessfulExecutionWithExports as the component
   * @param progress as the component
   * @param quarantine as the component
   * @param steadyStateFirstAchievedTime as the component
   * @param steadyStateLastAchievedTime as the component
   * @param synchronizedEntryCountByType as the component
   * @param troubleshootingUrl as the component
   */
  public JobStatus {
    progress = List.copyOf(progress);
    synchronizedEntryCountByType = List.copyOf(synchronizedEntryCountByType);
  }
}
