package dev.scimlet.password;

/** A password that the host's policy does not allow. The client gets 400 invalidValue. */
public final class PasswordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param detail what the client is told: what a password must be like, without any part of the
   *     one that was sent
   */
  public PasswordException(String detail) {
    super(detail);
  }

  /** {@return what the client is told} */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
