package dev.scimlet.protocol.internal;

import org.jspecify.annotations.Nullable;

/**
 * Stands for what a password handler threw: its class and its place, and so for its causes, but not
 * its text, in which a password could be.
 */
final class PasswordHandlerFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int MOST_CAUSES = 8;

  private PasswordHandlerFailure(Throwable thrown, @Nullable PasswordHandlerFailure cause) {
    super("The password handler threw " + thrown.getClass().getName() + ".", cause);
    setStackTrace(thrown.getStackTrace());
  }

  static PasswordHandlerFailure of(Throwable thrown) {
    return of(thrown, MOST_CAUSES);
  }

  private static PasswordHandlerFailure of(Throwable thrown, int causes) {
    Throwable cause = causes == 0 ? null : thrown.getCause();
    return new PasswordHandlerFailure(thrown, cause == null ? null : of(cause, causes - 1));
  }
}
