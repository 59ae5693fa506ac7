package dev.scimlet.protocol.internal;

import dev.scimlet.store.StoreException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Runs a write again when somebody else was faster: at most eight times, within the request's
 * deadline, with a growing random pause. When the client named the version itself, losing is final.
 */
final class Retries {

  private static final int MOST = 8;

  private final Exchange exchange;
  private final boolean losingIsFinal;

  Retries(Exchange exchange) {
    this(exchange, exchange.preconditions().makeLosingFinal());
  }

  private Retries(Exchange exchange, boolean losingIsFinal) {
    this.exchange = exchange;
    this.losingIsFinal = losingIsFinal;
  }

  /** For what the server writes besides: the version that the client named is of something else. */
  static Retries onOwnAccount(Exchange exchange) {
    return new Retries(exchange, false);
  }

  <T> T run(Supplier<T> write) {
    for (int attempt = 1; ; attempt++) {
      try {
        return write.get();
      } catch (StoreException.VersionMismatch e) {
        if (losingIsFinal) {
          throw ErrorTranslator.preconditionFailed().causedBy(e);
        }
        pause(attempt, e);
      } catch (StoreException.Conflict e) {
        pause(attempt, e);
      }
    }
  }

  private void pause(int attempt, StoreException reason) {
    long longest = TimeUnit.MILLISECONDS.toNanos(1L << attempt);
    if (attempt == MOST || !exchange.now().isBefore(exchange.store().deadline())) {
      throw ErrorTranslator.busy(1).causedBy(reason);
    }
    try {
      TimeUnit.NANOSECONDS.sleep(ThreadLocalRandom.current().nextLong(longest));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw ErrorTranslator.busy(1).causedBy(e);
    }
  }
}
