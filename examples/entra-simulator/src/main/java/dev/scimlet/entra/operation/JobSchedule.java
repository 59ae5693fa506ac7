package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a job runs, in the shape of {@code synchronizationSchedule} of Microsoft Graph.
 *
 * @param expiration when it ends, or null
 * @param interval the distance of cycles in the form of ISO 8601: {@code PT40M}
 * @param state whether it runs
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record JobSchedule(@Nullable Instant expiration, String interval, State state) {

  /** Whether a job runs. */
  public enum State {
    /** It runs. */
    ACTIVE("Active"),
    /** It does not run: it was 28 days in quarantine, or never started. */
    DISABLED("Disabled"),
    /** It does not run until an administrator starts it. */
    PAUSED("Paused");

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
