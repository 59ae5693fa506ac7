package dev.scimlet.examples.server.signin;

import org.jspecify.annotations.Nullable;

/** A sign-in that does not succeed. The message is for the operator's log. */
final class SignInException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong, as far as the user is told. */
  enum Reason {

    /** The provider does not answer, or not as a provider does. */
    UNAVAILABLE(503, "Sign-in is not possible now", "Please try again in some minutes."),

    /** It is another's, too old, or done already. */
    NOT_OURS(
        400,
        "This sign-in is over",
        "It took too long, it was begun in another window, or it is done already."),

    /** The provider says no, or the user did. */
    DECLINED(403, "You are not signed in", "The sign-in was declined or cancelled."),

    /** What the provider says cannot be trusted. */
    UNTRUSTED(403, "You are not signed in", "The answer of the sign-in service is not valid."),

    /** There is no user, or none who may come in; strangers are not told which. */
    NOT_ADMITTED(
        403,
        "You have no access",
        "Your organization has not given you access to this product. Please ask your"
            + " administrator.");

    private final int status;
    private final String title;
    private final String text;

    Reason(int status, String title, String text) {
      this.status = status;
      this.title = title;
      this.text = text;
    }

    int status() {
      return status;
    }

    String title() {
      return title;
    }

    String text() {
      return text;
    }
  }

  private final Reason reason;

  SignInException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
