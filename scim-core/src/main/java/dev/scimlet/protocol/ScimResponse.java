package dev.scimlet.protocol;

import dev.scimlet.json.JsonBytes;
import dev.scimlet.protocol.internal.ErrorResponses;
import dev.scimlet.value.ScimObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the engine answers; an adapter writes it as it is. The content is a tree or JSON that is
 * written already; each becomes the other when somebody asks for it. Immutable and thread-safe.
 */
public final class ScimResponse {

  /**
   * SCIM's own media type, RFC 7644 section 8.1: of all content unless the client prefers another.
   */
  public static final String MEDIA_TYPE = "application/scim+json";

  /** The media type of plain JSON, for clients that accept nothing else. */
  public static final String JSON_MEDIA_TYPE = "application/json";

  private static final String CONTENT_TYPE = "Content-Type";

  private final int status;
  private final Map<String, String> headers;
  private final @Nullable ResponseContent content;

  /**
   * Makes a response.
   *
   * @param status the HTTP status
   * @param headers the header fields, in order; one value each
   * @param body the content, or null for none
   */
  public ScimResponse(int status, Map<String, String> headers, @Nullable ScimObject body) {
    this(status, headers, body == null ? null : new ResponseContent(body));
  }

  private ScimResponse(int status, Map<String, String> headers, @Nullable ResponseContent content) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    this.content = content;
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
        status, body == null ? Map.of() : Map.of(CONTENT_TYPE, MEDIA_TYPE), body);
  }

  /**
   * Makes a response whose content is written already, without header fields but for the media
   * type.
   *
   * @param status the HTTP status
   * @param json the content, an object
   * @return the response
   */
  public static ScimResponse ofJson(int status, JsonBytes json) {
    return new ScimResponse(status, Map.of(CONTENT_TYPE, MEDIA_TYPE), new ResponseContent(json));
  }

  /** {@return the HTTP status} */
  public int status() {
    return status;
  }

  /** {@return the header fields, in order; one value each} */
  public Map<String, String> headers() {
    return headers;
  }

  /** {@return the content, or null for none} */
  public @Nullable ScimObject body() {
    return content == null ? null : content.tree();
  }

  /** {@return whether there is content} */
  public boolean hasContent() {
    return content != null;
  }

  /** {@return how many bytes the content has in UTF-8; 0 if there is none} */
  public int length() {
    return content == null ? 0 : content.text().length();
  }

  /**
   * Sets a header field.
   *
   * @param name its name
   * @param value its value
   * @return the changed response
   */
  public ScimResponse withHeader(String name, String value) {
    return withHeaders(Map.of(name, value));
  }

  /**
   * Sets header fields.
   *
   * @param fields their names and values
   * @return the changed response
   */
  public ScimResponse withHeaders(Map<String, String> fields) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.putAll(fields);
    return new ScimResponse(status, more, content);
  }

  /**
   * Takes the content away and keeps what the header fields say of it: the answer to HEAD, RFC 9110
   * section 9.3.2.
   *
   * @return the response without content, with its length as {@code Content-Length} if it had any
   */
  public ScimResponse withoutContent() {
    return content == null
        ? this
        : new ScimResponse(
            status,
            withHeader("Content-Length", Integer.toString(length())).headers,
            (ResponseContent) null);
  }

  /** {@return a copy of the content as UTF-8; empty if there is none} */
  public byte[] bytes() {
    return content == null ? new byte[0] : content.text().toBytes();
  }

  /**
   * Writes the content as UTF-8, all at once; nothing if there is none.
   *
   * @param out where to; not closed
   * @throws IOException if the stream fails
   */
  public void writeTo(OutputStream out) throws IOException {
    if (content != null) {
      content.text().writeTo(out);
    }
  }

  /** {@return whether the other has the same status, header fields and content} */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof ScimResponse that
            && status == that.status
            && headers.equals(that.headers)
            && Objects.equals(body(), that.body()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, headers, body());
  }

  /** {@return the status, the header fields and the content} */
  @Override
  public String toString() {
    return "ScimResponse[status=" + status + ", headers=" + headers + ", body=" + body() + "]";
  }
}
