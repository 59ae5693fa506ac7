package dev.scimlet.entra.check;

import dev.scimlet.entra.client.Exchange;
import org.jspecify.annotations.Nullable;

/** An expectation does not hold. */
final class CheckFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String expectation;
  private final transient @Nullable Exchange exchange;

  CheckFailure(String expectation, String reason, @Nullable Exchange exchange) {
    super(reason);
    this.expectation = expectation;
    this.exchange = exchange;
  }

  Failure failure(Transcript transcript, @Nullable Exchange change) {
    return new Failure(
        transcript.redact(expectation),
        transcript.redact(String.valueOf(getMessage())),
        exchange == null ? "" : transcript.request(exchange.call(), change),
        exchange == null ? "" : transcript.answer(exchange));
  }
}
