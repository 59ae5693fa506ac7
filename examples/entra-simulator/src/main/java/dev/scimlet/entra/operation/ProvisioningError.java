package dev.scimlet.entra.operation;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.TransportException;
import java.net.SocketTimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What went wrong with an object, or with the whole job ({@code provisioningErrorInfo}).
 *
 * @param code the documented code
 * @param reason what happened, as a sentence that names the HTTP status and the {@code scimType} of
 *     an answer
 * @param additionalDetails what the endpoint said about it ({@code detail}), shortened and without
 *     control characters, or null
 */
public record ProvisioningError(ErrorCode code, String reason, @Nullable String additionalDetails) {

  private static final int LONGEST_DETAIL = 1000;
  private static final int NOT_FOUND = 404;

  /**
   * An error that the service itself finds.
   *
   * @param code the code
   * @param reason what happened, as a sentence
   * @return the error
   */
  public static ProvisioningError of(ErrorCode code, String reason) {
    return new ProvisioningError(code, reason, null);
  }

  /**
   * Reads an answer that is no success, to a search or to a creation: 404 means that there is no
   * SCIM endpoint.
   *
   * @param exchange the request and its answer
   * @return the error
   */
  public static ProvisioningError ofAnswer(Exchange exchange) {
    String scimType = error(exchange).path("scimType").asString("");
    return read(exchange, AnswerCodes.of(exchange.status(), scimType));
  }

  /**
   * Reads an answer that is no success, to a request about an object that was provisioned before:
   * 404 means that it is gone.
   *
   * @param exchange the request and its answer
   * @return the error
   */
  public static ProvisioningError ofAnswerAboutKnown(Exchange exchange) {
    return exchange.status() == NOT_FOUND
        ? read(exchange, ErrorCode.INVALID_ANCHOR)
        : ofAnswer(exchange);
  }

  /**
   * Tells that an answer, whatever its status, is not one of SCIM.
   *
   * @param exchange the request and its answer
   * @param expected what was expected, to follow "instead of": {@code a list}
   * @return the error
   */
  public static ProvisioningError incompatible(Exchange exchange, String expected) {
    return of(
        ErrorCode.SERVICE_INCOMPATIBLE,
        "The endpoint answered "
            + exchange.call().method()
            + " with the HTTP status "
            + exchange.status()
            + " and something else instead of "
            + expected
            + ".");
  }

  /**
   * Tells that no answer came.
   *
   * @param exception what the client met
   * @return the error
   */
  public static ProvisioningError ofSilence(TransportException exception) {
    if (exception.getCause() instanceof SocketTimeoutException) {
      return of(ErrorCode.TIMEOUT, "The endpoint did not answer in time.");
    }
    return of(
        ErrorCode.WEB_EXCEPTION_PROTOCOL_ERROR,
        "The endpoint did not answer: it cannot be reached, or the connection broke.");
  }

  /** {@return who has to act} */
  public ErrorCategory category() {
    return code.category();
  }

  /** {@return what helps, as a sentence} */
  public String recommendedAction() {
    return code.recommendedAction();
  }

  private static ProvisioningError read(Exchange exchange, ErrorCode code) {
    JsonNode error = error(exchange);
    String scimType = error.path("scimType").asString("");
    String reason =
        "The endpoint answered "
            + exchange.call().method()
            + " with the HTTP status "
            + exchange.status()
            + (scimType.matches("[A-Za-z]{1,40}") ? " and the scimType " + scimType : "")
            + ".";
    return new ProvisioningError(code, reason, detail(error));
  }

  private static JsonNode error(Exchange exchange) {
    return exchange.json().orElse(MissingNode.getInstance());
  }

  private static @Nullable String detail(JsonNode error) {
    String detail = error.path("detail").asString("").replaceAll("\\p{Cntrl}+", " ").strip();
    if (detail.isEmpty()) {
      return null;
    }
    return detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…";
  }
}
