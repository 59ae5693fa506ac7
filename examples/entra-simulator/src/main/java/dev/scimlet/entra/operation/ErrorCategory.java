package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who has to act on an error, in the words of Microsoft Graph ({@code errorCategory}). */
public enum ErrorCategory {
  /** The endpoint or the way to it failed. */
  FAILURE("failure"),
  /** The data, the mapping or the configuration is at fault. */
  NON_SERVICE_FAILURE("nonServiceFailure");

  private final String text;

  ErrorCategory(String text) {
    this.text = text;
  }

  /** {@return the name in Microsoft Graph} */
  @JsonValue
  public String text() {
    return text;
  }
}
