package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was done, or was to be done, with an object ({@code provisioningAction}). */
public enum ProvisioningAction {
  /** It was created. */
  CREATE,
  /** It was changed. */
  UPDATE,
  /** It was deleted. */
  DELETE,
  /** It was to be disabled or deleted, and is held back until an administrator decides. */
  STAGED_DELETE,
  /** It was disabled. */
  DISABLE,
  /** Anything else; nothing, as a rule. */
  OTHER;

  /** {@return the name in Microsoft Graph} */
  @JsonValue
  public String text() {
    return name().replace("_", "").toLowerCase(Locale.ROOT);
  }
}
