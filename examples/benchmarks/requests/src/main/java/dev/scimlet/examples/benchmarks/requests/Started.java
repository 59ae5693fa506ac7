package dev.scimlet.examples.benchmarks.requests;

import java.io.IOException;

/** What a process under measurement says to the one that measures it. */
public final class Started {

  private Started() {}

  /**
   * Tells that the process is ready, and ends it when nobody wants it any more: with the end of its
   * input.
   *
   * @param what one line, for instance the port of a server
   */
  public static void tell(String what) {
    System.out.println(what);
    System.out.flush();
    try {
      while (System.in.read() >= 0) {
        // Nothing is said to it.
      }
    } catch (IOException e) {
      throw new IllegalStateException("The input fails.", e);
    }
    Runtime.getRuntime().halt(0);
  }
}
