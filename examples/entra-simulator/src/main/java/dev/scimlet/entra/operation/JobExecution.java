package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A cycle in the shape of {@code synchronizationTaskExecution} of Microsoft Graph.
 *
 * @param activityIdentifier identifies the cycle
 * @param countEntitled how many objects are provisioned and in scope
 * @param countEntitledForProvisioning how many objects are to be provisioned
 * @param countEscrowed how many objects wait for another attempt
 * @param countEscrowedRaw that, with those counted twice of which references failed too
 * @param countExported how many objects were written to the target
 * @param countExports how many objects were to be written to the target
 * @param countImported how many objects were read
 * @param countImportedDeltas how many of them had changed
 * @param countImportedReferenceDeltas how many references had changed
 * @param error why it failed, or null
 * @param state how it ended
 * @param timeBegan when it began
 * @param timeEnded when it ended
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record JobExecution(
    String activityIdentifier,
    long countEntitled,
    long countEntitledForProvisioning,
    long countEscrowed,
    long countEscrowedRaw,
    long countExported,
    long countExports,
    long countImported,
    long countImportedDeltas,
    long countImportedReferenceDeltas,
    @Nullable SynchronizationError error,
    State state,
    Instant timeBegan,
    Instant timeEnded) {

  /** How a cycle ended. */
  public enum State {
    /** Everything was done. */
    SUCCEEDED("Succeeded"),
    /** It ended early. */
    FAILED("Failed"),
    /** Some objects failed. */
    ENTRY_LEVEL_ERRORS("EntryLevelErrors");

    private final String text;

    State(String text) {
      this.text = text;
    }

    /** {@return the name in Microsoft Graph} */
    @JsonValue
    public String text() {
      return text;
    }
  }
}
