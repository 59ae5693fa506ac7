package dev.scimlet.entra.check;

import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.client.ScimCall;
import dev.scimlet.entra.client.ScimClient;
import dev.scimlet.entra.client.TransportException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends a request again when the endpoint asks for that by 429: checks come faster than
 * provisioning does. How long a run waits in all is bounded. Thread-safe.
 */
final class Patience {

  private static final int TIMES = 3;
  private static final long LONGEST = 10_000;
  private static final long ALTOGETHER = 60_000;

  private final ScimClient client;
  private final AtomicLong left = new AtomicLong(ALTOGETHER);

  Patience(ScimClient client) {
    this.client = client;
  }

  Exchange send(ScimCall call) {
    Exchange exchange = client.send(call);
    for (int i = 0; i < TIMES && exchange.status() == 429; i++) {
      long milliseconds = wanted(exchange);
      if (left.addAndGet(-milliseconds) < 0) {
        return exchange;
      }
      pause(milliseconds);
      exchange = client.send(call);
    }
    return exchange;
  }

  /** What {@code Retry-After} says in seconds; a second if it says nothing, or a date. */
  private static long wanted(Exchange exchange) {
    String seconds = exchange.header("Retry-After").orElse("").strip();
    return seconds.matches("\\d{1,5}") ? Math.min(Long.parseLong(seconds) * 1000, LONGEST) : 1000;
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException("The checks were interrupted.", e);
    }
  }
}
