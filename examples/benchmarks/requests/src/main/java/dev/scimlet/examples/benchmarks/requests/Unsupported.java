package dev.scimlet.examples.benchmarks.requests;

/** A library cannot do what is measured. */
public final class Unsupported extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Says so.
   *
   * @param reason why not
   */
  public Unsupported(String reason) {
    super(reason);
  }
}
