package dev.scimlet.examples.benchmarks.stores;

/**
 * A request and the status that its answer must have.
 *
 * @param method the method
 * @param target path and query below the base URL
 * @param body the body, or an empty text
 * @param status the status of the answer
 */
record Request(String method, String target, String body, int status) {

  static Request get(String target) {
    return new Request("GET", target, "", 200);
  }
}
