package dev.scimlet.entra.check;

/** A check does not apply to this endpoint, or what it needs cannot be had. */
final class CheckSkipped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CheckSkipped(String reason) {
    super(reason);
  }
}
