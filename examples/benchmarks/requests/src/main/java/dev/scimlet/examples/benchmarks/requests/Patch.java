package dev.scimlet.examples.benchmarks.requests;

/** A PATCH that has been read. */
public interface Patch {

  /**
   * Applies it.
   *
   * @param resource the resource, which stays as it is: a library that changes resources in place
   *     copies it first
   * @return the changed resource
   * @throws Exception if the library refuses the change
   */
  Object apply(Object resource) throws Exception;
}
