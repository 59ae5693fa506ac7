package dev.scimlet.entra.client;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request to a SCIM endpoint.
 *
 * @param method the HTTP method
 * @param target path and query below the base URL, encoded as they are to be sent, beginning with a
 *     slash: {@code /Users?filter=userName+eq+%22a%40b%22}
 * @param headers further headers; they replace those that the client sends by itself
 * @param body the body, or null if there is none; a text node is sent as it is, so that a body
 *     which is no JSON can be sent too
 */
public record ScimCall(
    String method, String target, Map<String, String> headers, @Nullable JsonNode body) {

  /**
   * Copies the headers.
   *
   * @param method as the component
   * @param target as the component
   * @param headers as the component
   * @param body as the component
   */
  public ScimCall {
    headers = Map.copyOf(headers);
  }

  /**
   * A request without body.
   *
   * @param method the HTTP method
   * @param target path and query below the base URL, encoded
   * @return the request
   */
  public static ScimCall of(String method, String target) {
    return new ScimCall(method, target, Map.of(), null);
  }

  /**
   * A request with a body of JSON.
   *
   * @param method the HTTP method
   * @param target path and query below the base URL, encoded
   * @param body the body
   * @return the request
   */
  public static ScimCall of(String method, String target, JsonNode body) {
    return new ScimCall(method, target, Map.of(), body);
  }
}
