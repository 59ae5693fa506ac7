package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why a job is in quarantine, in the words of Microsoft Graph. */
public enum QuarantineReason {
  /** More than 40,000 objects failed. */
  ENCOUNTERED_BASE_ESCROW_THRESHOLD(
      "EncounteredBaseEscrowThreshold", "More than 40,000 users and groups failed."),
  /** 60,000 objects and references failed. */
  ENCOUNTERED_TOTAL_ESCROW_THRESHOLD(
      "EncounteredTotalEscrowThreshold",
      "60,000 or more users, groups, managers and memberships failed."),
  /** Of what was tried, more than 40 % failed. */
  ENCOUNTERED_ESCROW_PROPORTION_THRESHOLD(
      "EncounteredEscrowProportionThreshold", "More than 40 % of the users and groups failed."),
  /** The endpoint cannot be used at all. */
  ENCOUNTERED_QUARANTINE_EXCEPTION(
      "EncounteredQuarantineException",
      "The endpoint cannot be used: it is not reachable, refuses the token or does not speak"
          + " SCIM."),
  /** Nobody knows. */
  UNKNOWN("Unknown", "The reason is unknown."),
  /** An administrator asked for it. */
  QUARANTINED_ON_DEMAND("QuarantinedOnDemand", "An administrator put the job into quarantine."),
  /** More deletions and disables than an administrator allows without being asked. */
  TOO_MANY_DELETES(
      "TooManyDeletes",
      "More users and groups were to be disabled or deleted than the threshold allows."),
  /** The source could not be read to its end. */
  INGESTION_INTERRUPTED("IngestionInterrupted", "The source could not be read to its end.");

  private final String text;
  private final String explanation;

  QuarantineReason(String text, String explanation) {
    this.text = text;
    this.explanation = explanation;
  }

  /** {@return the name in Microsoft Graph} */
  @JsonValue
  public String text() {
    return text;
  }

  /** {@return what it means, as a sentence} */
  public String explanation() {
    return explanation;
  }
}
