package dev.scimlet.examples.benchmarks.requests;

/** What is timed. */
@FunctionalInterface
interface Task {

  /** {@return a result, so that no compiler leaves the work out} */
  Object run() throws Exception;
}
