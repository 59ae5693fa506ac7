package dev.scimlet.examples.benchmarks.charon;

import dev.scimlet.examples.benchmarks.requests.StartUp;

/** Answers one request with this library, as soon as it can. */
public final class Main {

  private Main() {}

  /**
   * Answers it.
   *
   * @param words ignored
   * @throws Exception if the library fails
   */
  public static void main(String[] words) throws Exception {
    StartUp.answer(new Charon());
  }
}
