package dev.scimlet.testkit;

/** The set-up of an exchange does not work, so that nothing can be said of the exchange. */
final class WireSetupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WireSetupException(String message) {
    super(message);
  }
}
