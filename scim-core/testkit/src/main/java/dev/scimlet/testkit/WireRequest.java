package dev.scimlet.testkit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as a client sends it.
 *
 * @param method the HTTP method
 * @param target path and query below the base URL, exactly as sent
 * @param headers the header fields
 * @param body the content, or null for none
 */
public record WireRequest(
    String method, String target, Map<String, String> headers, @Nullable String body) {

  /**
   * Copies and checks the components.
   *
   * @param method as the component
   * @param target as the component
   * @param headers as the component
   * @param body as the component
   */
  public WireRequest {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /** {@return the target as it can stand in a request line: blanks are percent-encoded} */
  public String encodedTarget() {
    return target.replace(" ", "%20");
  }
}
