package dev.scimlet.protocol.internal;

import dev.scimlet.protocol.ScimException;
import org.jspecify.annotations.Nullable;

/** What went wrong inside the server; the first counts. One thread, one request. */
final class FailureLog {

  private static final int FIRST_SERVER_ERROR = 500;

  private @Nullable Throwable first;

  void told(ScimException error) {
    if (first == null && error.status() >= FIRST_SERVER_ERROR) {
      first = error.getCause();
    }
  }

  @Nullable Throwable first() {
    return first;
  }
}
