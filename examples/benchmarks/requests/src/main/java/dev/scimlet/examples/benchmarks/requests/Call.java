package dev.scimlet.examples.benchmarks.requests;

import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param method the method
 * @param target path and query behind the base URL
 * @param body the body, null for none
 */
public record Call(String method, String target, @Nullable String body) {

  /** The base URL of all services. */
  public static final String BASE = "https://example.com/v2";

  static Call get(String target) {
    return new Call("GET", target, null);
  }

  static Call post(String target, String body) {
    return new Call("POST", target, body);
  }

  static Call patch(String target, String body) {
    return new Call("PATCH", target, body);
  }

  /**
   * {@return the body of a request that has one}
   *
   * @throws IllegalStateException if it has none
   */
  public String content() {
    if (body == null) {
      throw new IllegalStateException(method + " without a body");
    }
    return body;
  }
}
