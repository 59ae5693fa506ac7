package dev.scimlet.examples.benchmarks.requests;

/** A library's result is not the right one. */
final class WrongResult extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongResult(String difference) {
    super(difference);
  }
}
