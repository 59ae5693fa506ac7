package dev.scimlet.entra.operation;

import static dev.scimlet.entra.operation.ErrorCategory.FAILURE;
import static dev.scimlet.entra.operation.ErrorCategory.NON_SERVICE_FAILURE;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/** The documented error codes of the provisioning log, with what an administrator can do. */
public enum ErrorCode {
  /** The endpoint answered 409. */
  ENTRY_CONFLICT(
      "EntryConflict",
      NON_SERVICE_FAILURE,
      "Give the object another value, remove the other one, or match on the attribute that"
          + " collides."),
  /** The endpoint answered 429. */
  TOO_MANY_REQUESTS(
      "TooManyRequests",
      FAILURE,
      "Wait: it is tried again. Let the endpoint take at least 25 requests a second."),
  /** The endpoint answered 500, or a status above it that has no code of its own. */
  INTERNAL_SERVER_ERROR(
      "InternalServerError", FAILURE, "Look into the log of the endpoint. It is tried again."),
  /** The endpoint answered 403. */
  INSUFFICIENT_RIGHTS(
      "InsufficientRights", NON_SERVICE_FAILURE, "Allow the owner of the token this operation."),
  /** The endpoint answered 405. */
  METHOD_NOT_ALLOWED(
      "MethodNotAllowed",
      NON_SERVICE_FAILURE,
      "Let the endpoint take this method, or switch the operation off in the mapping."),
  /** The operation is forbidden for this object. */
  NOT_PERMITTED(
      "NotPermitted", NON_SERVICE_FAILURE, "Allow the operation, or take the object out of scope."),
  /** The endpoint answered 401. */
  UNAUTHORIZED(
      "Unauthorized", NON_SERVICE_FAILURE, "Generate a new token and enter it as Secret Token."),
  /**
   * The endpoint answered 422, or refused the request with a status that has no code of its own.
   */
  UNPROCESSABLE_ENTITY(
      "UnprocessableEntity",
      NON_SERVICE_FAILURE,
      "Compare the request with what the endpoint takes, and correct the value or the mapping."),
  /** No answer came. */
  WEB_EXCEPTION_PROTOCOL_ERROR(
      "WebExceptionProtocolError",
      FAILURE,
      "See that the endpoint runs and that nothing between closes the connection."),
  /** An object that was provisioned is unknown to the endpoint now. */
  INVALID_ANCHOR(
      "InvalidAnchor",
      NON_SERVICE_FAILURE,
      "The object was removed behind the service's back. Restart provisioning to match it anew."),
  /** The endpoint answered 501. */
  NOT_IMPLEMENTED(
      "NotImplemented", NON_SERVICE_FAILURE, "Let the endpoint support this operation."),
  /** A required attribute has no value. */
  MANDATORY_FIELDS_MISSING(
      "MandatoryFieldsMissing", NON_SERVICE_FAILURE, "Give the source object the value."),
  /** An attribute that is needed for the operation has no value. */
  MISSING_VALUES(
      "MissingValues", NON_SERVICE_FAILURE, "Give the source object the value, or a default."),
  /** A mapping names an attribute that the endpoint does not have. */
  SCHEMA_ATTRIBUTE_NOT_FOUND(
      "SchemaAttributeNotFound",
      NON_SERVICE_FAILURE,
      "Correct the target attribute in the mapping, or let the endpoint know it."),
  /** The service itself failed. */
  INTERNAL_ERROR("InternalError", FAILURE, "It is tried again."),
  /** A value lies in a domain that the endpoint does not take. */
  INVALID_DOMAIN(
      "InvalidDomain", NON_SERVICE_FAILURE, "Use a user name in a domain of the application."),
  /** The answer took too long. */
  TIMEOUT("Timeout", FAILURE, "Make the endpoint answer faster. It is tried again."),
  /** All licenses of the application are in use. */
  LICENSE_LIMIT_EXCEEDED(
      "LicenseLimitExceeded", NON_SERVICE_FAILURE, "Buy licenses, or assign fewer users."),
  /** Several objects of the endpoint match one of the source. */
  DUPLICATE_TARGET_ENTRIES(
      "DuplicateTargetEntries",
      NON_SERVICE_FAILURE,
      "Remove the duplicates at the endpoint, or match on an attribute that is unique."),
  /** Several objects of the source match one of the endpoint. */
  DUPLICATE_SOURCE_ENTRIES(
      "DuplicateSourceEntries",
      NON_SERVICE_FAILURE,
      "Let only one of the source objects have the matching value, or be in scope."),
  /** The object could not be read from the source. */
  IMPORT_SKIPPED("ImportSkipped", NON_SERVICE_FAILURE, "See that the source object is complete."),
  /** The object is not to be provisioned. */
  ENTRY_SYNCHRONIZATION_SKIPPED(
      "EntrySynchronizationSkipped",
      NON_SERVICE_FAILURE,
      "Assign the object and let it pass the scoping filters, if it is to be provisioned."),
  /** Nothing is to be changed. */
  REDUNDANT_EXPORT("RedundantExport", NON_SERVICE_FAILURE, "Nothing has to be done."),
  /** An attribute takes one value and the mapping gives several. */
  SCHEMA_PROPERTY_CAN_ONLY_ACCEPT_VALUE(
      "SchemaPropertyCanOnlyAcceptValue",
      NON_SERVICE_FAILURE,
      "Map a single value, for instance by an expression."),
  /** The answer has several objects, or members, where one object without them was asked for. */
  MULTIPLE_ENTRIES_IN_RESPONSE(
      "SystemForCrossDomainIdentityManagementMultipleEntriesInResponse",
      NON_SERVICE_FAILURE,
      "Let the endpoint answer one object, and leave members out when excludedAttributes says so."),
  /** The answer is none that SCIM knows: 404 to a search, no JSON, no list. */
  SERVICE_INCOMPATIBLE(
      "SystemForCrossDomainIdentityManagementServiceIncompatible",
      NON_SERVICE_FAILURE,
      "Correct the Tenant URL, or make the endpoint answer as SCIM says: an empty list with 200,"
          + " not 404.");

  private final String text;
  private final ErrorCategory category;
  private final String recommendedAction;

  ErrorCode(String text, ErrorCategory category, String recommendedAction) {
    this.text = text;
    this.category = category;
    this.recommendedAction = recommendedAction;
  }

  /** {@return the documented code} */
  @JsonValue
  public String text() {
    return text;
  }

  /** {@return who has to act} */
  public ErrorCategory category() {
    return category;
  }

  /** {@return what helps, as a sentence} */
  public String recommendedAction() {
    return recommendedAction;
  }

  /**
   * Tells whether one such error quarantines the job at once: the credentials are wrong, or what
   * answers does not speak SCIM.
   *
   * @return the reason of the quarantine, or nothing if the error concerns one object
   */
  public Optional<QuarantineReason> immediateQuarantine() {
    return this == UNAUTHORIZED || this == SERVICE_INCOMPATIBLE
        ? Optional.of(QuarantineReason.ENCOUNTERED_QUARANTINE_EXCEPTION)
        : Optional.empty();
  }
}
