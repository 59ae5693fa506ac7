package dev.scimlet.examples.server;

/** The server asks to come back later. */
final class UnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
