package dev.scimlet.entra.operation;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How an object's way ended.
 *
 * @param status whether it succeeded, failed or was skipped
 * @param errorInformation why it failed or was skipped, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProvisioningStatusInfo(
    ProvisioningStep.Status status, @Nullable ErrorInformation errorInformation) {

  /**
   * Makes one of an error.
   *
   * @param status how it ended
   * @param error why, or null
   * @return the information
   */
  public static ProvisioningStatusInfo of(
      ProvisioningStep.Status status, @Nullable ProvisioningError error) {
    return new ProvisioningStatusInfo(status, error == null ? null : ErrorInformation.of(error));
  }

  /**
   * An error in the words of Microsoft Graph.
   *
   * @param errorCode the documented code
   * @param reason what happened
   * @param additionalDetails what the endpoint said, or null
   * @param errorCategory who has to act
   * @param recommendedAction what helps
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ErrorInformation(
      String errorCode,
      String reason,
      @Nullable String additionalDetails,
      String errorCategory,
      String recommendedAction) {

    static ErrorInformation of(ProvisioningError error) {
      return new ErrorInformation(
          error.code().text(),
          error.reason(),
          error.additionalDetails(),
          error.category().text(),
          error.recommendedAction());
    }
  }
}
