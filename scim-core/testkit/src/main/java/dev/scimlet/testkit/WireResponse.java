package dev.scimlet.testkit;

import dev.scimlet.json.JsonException;
import dev.scimlet.json.JsonLimits;
import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimObject;
import dev.scimlet.value.ScimValue;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a server answered.
 *
 * @param status the HTTP status
 * @param headers the header fields, found in any case
 * @param body the content; empty if there is none
 */
public record WireResponse(int status, Map<String, String> headers, String body) {

  private static final JsonLimits LIMITS = JsonLimits.defaults().withDocumentBytes(64 << 20);

  /**
   * Copies and checks the components.
   *
   * @param status as the component
   * @param headers as the component
   * @param body as the component
   */
  public WireResponse {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = Collections.unmodifiableMap(copy);
  }

  /** {@return the content as JSON; an object without members if it is none} */
  public ScimValue json() {
    try {
      return ScimJson.readValue(body.getBytes(StandardCharsets.UTF_8), LIMITS);
    } catch (JsonException e) {
      return ScimObject.empty();
    }
  }

  /** {@return whether the request was carried out} */
  public boolean isSuccess() {
    return status / 100 == 2;
  }
}
