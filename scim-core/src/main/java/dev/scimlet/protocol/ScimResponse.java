package dev.scimlet.protocol;

import dev.scimlet.json.ScimJson;
import dev.scimlet.protocol.internal.ErrorResponses;
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

  /**
   * SCIM's own media type, RFC 7644 section 8.1: of all content unless the client prefers another.
   */
  public static final String MEDIA_TYPE = "application/scim+json";

  /** The media type of plain JSON, for clients that accept nothing else. */
  public static final String JSON_MEDIA_TYPE = "application/json";

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
   * Makes a response out of an error, as RFC 7644 section 3.12 wants it: for adapters and hosts
   * that refuse a request before the engine sees it.
   *
   * @param error the error
   * @return the response, with the media type {@value #MEDIA_TYPE}
   */
  public static ScimResponse of(ScimException error) {
    return ErrorResponses.of(error);
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

  /**
   * Takes the content away and keeps what the header fields say of it: the answer to HEAD, RFC 9110
   * section 9.3.2.
   *
   * @return the response without content, with its length as {@code Content-Length} if it had any
   */
  public ScimResponse withoutContent() {
    return body == null
        ? this
        : new ScimResponse(
            status, withHeader("Content-Length", Integer.toString(bytes().length)).headers, null);
  }

  /** {@return the content as UTF-8; empty if there is none} */
  public byte[] bytes() {
    return body == null ? new byte[0] : ScimJson.toBytes(body);
  }
}
