package dev.scimlet.entra.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.TransportException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Answers become documented error codes")
class ProvisioningErrorTest {

  @ParameterizedTest
  @CsvSource({
    "409,EntryConflict",
    "412,UnprocessableEntity",
    "429,TooManyRequests",
    "500,InternalServerError",
    "503,InternalServerError",
    "501,NotImplemented",
    "504,Timeout",
    "401,Unauthorized",
    "403,InsufficientRights",
    "405,MethodNotAllowed",
    "422,UnprocessableEntity",
    "424,UnprocessableEntity",
    "404,SystemForCrossDomainIdentityManagementServiceIncompatible",
    "302,SystemForCrossDomainIdentityManagementServiceIncompatible"
  })
  void theStatusDecides(int status, String code) {
    ProvisioningError error = ProvisioningError.ofAnswer(answer(status, ""));

    assertThat(error.code().text()).isEqualTo(code);
    assertThat(error.reason())
        .isEqualTo("The endpoint answered POST with the HTTP status " + status + ".");
    assertThat(error.additionalDetails()).isNull();
    assertThat(error.recommendedAction()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "uniqueness,EntryConflict",
    "invalidPath,SchemaAttributeNotFound",
    "noTarget,SchemaAttributeNotFound",
    "invalidValue,UnprocessableEntity"
  })
  void theScimTypeDecidesOf400(String scimType, String code) {
    ProvisioningError error =
        ProvisioningError.ofAnswer(answer(400, "{\"scimType\":\"" + scimType + "\"}"));

    assertThat(error.code().text()).isEqualTo(code);
    assertThat(error.reason()).endsWith("status 400 and the scimType " + scimType + ".");
  }

  @Test
  void anObjectThatIsGoneHasNoValidAnchor() {
    assertThat(ProvisioningError.ofAnswerAboutKnown(answer(404, "")).code())
        .isEqualTo(ErrorCode.INVALID_ANCHOR);
    assertThat(ProvisioningError.ofAnswerAboutKnown(answer(409, "")).code())
        .isEqualTo(ErrorCode.ENTRY_CONFLICT);
  }

  @Test
  void theDetailIsKeptOnOneLineAndShort() {
    String body = "{\"detail\":\"a\\r\\nb " + "x".repeat(2000) + "\",\"scimType\":\"a\\nb\"}";
    ProvisioningError error = ProvisioningError.ofAnswer(answer(409, body));

    assertThat(error.additionalDetails()).startsWith("a b x").endsWith("x…").hasSize(1001);
    assertThat(error.reason()).endsWith("status 409.");
  }

  @Test
  void silenceIsATimeoutOrABrokenConnection() {
    assertThat(
            ProvisioningError.ofSilence(new TransportException("", new SocketTimeoutException()))
                .code())
        .isEqualTo(ErrorCode.TIMEOUT);
    assertThat(
            ProvisioningError.ofSilence(new TransportException("", new ConnectException())).code())
        .isEqualTo(ErrorCode.WEB_EXCEPTION_PROTOCOL_ERROR);
  }

  @Test
  void anAnswerThatIsNoListIsIncompatible() {
    ProvisioningError error = ProvisioningError.incompatible(answer(200, "<html>"), "a list");

    assertThat(error.code()).isEqualTo(ErrorCode.SERVICE_INCOMPATIBLE);
    assertThat(error.reason())
        .isEqualTo(
            "The endpoint answered POST with the HTTP status 200 and something else instead of a"
                + " list.");
    assertThat(error.category()).isEqualTo(ErrorCategory.NON_SERVICE_FAILURE);
  }

  private static Exchange answer(int status, String text) {
    return new Exchange(ScimCall.of("POST", "/Users"), status, Map.of(), text, Duration.ZERO);
  }
}
