package dev.scimlet.examples.benchmarks.requests;

/** Makes what is timed, and finds its result right. */
@FunctionalInterface
interface Preparation {

  /**
   * Prepares a library.
   *
   * @throws Exception if the library fails or its result is wrong
   */
  Task prepare(Library library) throws Exception;
}
