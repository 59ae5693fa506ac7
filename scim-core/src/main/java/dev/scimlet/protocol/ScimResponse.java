package dev.scimlet.protocol;

import dev.scimlet.json.ScimJson;
import dev.scimlet.value.ScimObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the engine answers; an adapter writes it as it is.
 *
 * @param status the HTTP status
 * @param headers the header fields, in order; one value each
 * @param body the content, or null for none
 */
public record ScimResponse(int status, Map<String, String> headers, @Nullable ScimObject body) {

  /** The media type of every content, RFC 7644 section 8.1. */
  public static final String MEDIA_TYPE = "application/scim+json";

  /**
   * Copies and checks the components.
   *
   * @param status as the component
   * @param headers as the component
   * @param body as the component
   */
  public ScimResponse {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /**
   * Makes a response without header fields, but for the media type if there is content.
   *
   * @param status the HTTP status
   * @param body the content, or null for none
   * @return the response
   */
  public static ScimResponse of(int status, @Nullable ScimObject body) {
    return new ScimResponse(
        status, body == null ? Map.of() : Map.of("Content-Type", MEDIA_TYPE), body);
  }

  /**
   * Sets a header field.
   *
   * @param name its name
   * @param value its value
   * @return the changed response
   */
  public ScimResponse withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ScimResponse(status, more, body);
  }

  /** {@return the content as UTF-8; empty if there is none} */
  public byte[] bytes() {
    return body == null ? new byte[0] : ScimJson.toBytes(body);
  }
}
