package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A step on an object's way, as the provisioning log shows it.
 *
 * @param name the step's name: {@code EntryImportAdd}, {@code EntrySynchronizationScoping}, {@code
 *     EntryExportUpdate}, …
 * @param type what it is part of
 * @param status how it ended
 * @param description a sentence for the administrator
 * @param details further facts; all values are texts, as in the real log
 */
public record ProvisioningStep(
    String name,
    @JsonProperty("provisioningStepType") Type type,
    Status status,
    String description,
    Map<String, String> details) {

  /** What a step is part of ({@code provisioningStepType}). */
  public enum Type {
    /** Reading the source. */
    IMPORT("import"),
    /** Deciding whether the object is in scope. */
    SCOPING("scoping"),
    /** Searching and reading the object in the target. */
    MATCHING("matching"),
    /** Working out what is to be done. */
    PROCESSING("processing"),
    /** Finding the targets of references. */
    REFERENCE_RESOLUTION("referenceResolution"),
    /** Writing to the target. */
    EXPORT("export");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    /** {@return the name in Microsoft Graph} */
    @JsonValue
    public String text() {
      return text;
    }
  }

  /** How a step, or all of them, ended. */
  public enum Status {
    /** It worked. */
    SUCCESS,
    /** It worked, and something is to be noticed. */
    WARNING,
    /** It did not work. */
    FAILURE,
    /** There was nothing to do. */
    SKIPPED;

    /** {@return the name in Microsoft Graph} */
    @JsonValue
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Copies the details.
   *
   * @param name as the component
   * @param type as the component
   * @param status as the component
   * @param description as the component
   * @param details as the component
   */
  public ProvisioningStep {
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }
}
