package dev.scimlet.testkit;

import dev.scimlet.store.StoreException;
import java.util.function.Supplier;

/** Runs again what a store asks to run again, as the engine does. */
final class Attempts {

  private static final int MOST = 10_000;

  private Attempts() {}

  /** What comes of it once the store no longer answers {@link StoreException.Conflict}. */
  static <T> T untilDone(Supplier<T> attempt) {
    for (int i = 0; i < MOST; i++) {
      try {
        return attempt.get();
      } catch (StoreException.Conflict again) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("The store asks to run it again for ever.");
  }

  /** Whether a change that another one can forestall was done; a refusal for uniqueness is not. */
  static boolean wins(Runnable change) {
    return untilDone(
        () -> {
          try {
            change.run();
            return true;
          } catch (StoreException.Uniqueness taken) {
            return false;
          }
        });
  }
}
