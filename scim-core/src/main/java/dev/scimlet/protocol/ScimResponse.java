package dev.scimlet.protocol;

import dev.scimlet.json.JsonBytes;
import dev.scimlet.protocol.internal.ErrorResponses;
import dev.scimlet.value.ScimObject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
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

  private static final String[] TYPED = {"Content-Type", MEDIA_TYPE};

  private final int status;

  /** Names and values in turn. */
  private final String[] fields;

  private final @Nullable ResponseContent content;

  /**
   * Makes a response.
   *
   * @param status the HTTP status
   * @param headers the header fields, in order; one value each
   * @param body the content, or null for none
   */
  public ScimResponse(int status, Map<String, String> headers, @Nullable ScimObject body) {
    this(status, fields(headers), body == null ? null : new ResponseContent(body));
  }

  private ScimResponse(int status, String[] fields, @Nullable ResponseContent content) {
    this.status = status;
    this.fields = fields;
    this.content = content;
  }

  private static String[] fields(Map<String, String> headers) {
    List<String> fields = new ArrayList<>(2 * headers.size());
    headers.forEach(
        (name, value) -> {
          fields.add(name);
          fields.add(value);
        });
    return fields.toArray(String[]::new);
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
    return body == null
        ? new ScimResponse(status, Map.of(), null)
        : new ScimResponse(status, TYPED, new ResponseContent(body));
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
    return new ScimResponse(status, TYPED, new ResponseContent(json));
  }

  /** {@return the HTTP status} */
  public int status() {
    return status;
  }

  /** {@return the header fields, in order; one value each} */
  public Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      headers.put(fields[i], fields[i + 1]);
    }
    return Collections.unmodifiableMap(headers);
  }

  /**
   * Hands each header field to somebody, in order.
   *
   * @param action gets its name and its value
   */
  public void forEachHeader(BiConsumer<String, String> action) {
    for (int i = 0; i < fields.length; i += 2) {
      action.accept(fields[i], fields[i + 1]);
    }
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
   * @return the changed response; this one if it has the field with that value
   */
  public ScimResponse withHeader(String name, String value) {
    int place = 0;
    while (place < fields.length && !fields[place].equals(name)) {
      place += 2;
    }
    if (place < fields.length && fields[place + 1].equals(value)) {
      return this;
    }
    String[] changed = Arrays.copyOf(fields, Math.max(fields.length, place + 2));
    changed[place] = Objects.requireNonNull(name);
    changed[place + 1] = Objects.requireNonNull(value);
    return new ScimResponse(status, changed, content);
  }

  /**
   * Takes the content away and keeps what the header fields say of it: the answer to HEAD, RFC 9110
   * section 9.3.2.
   *
   * @return the response without content, with its length as {@code Content-Length} if it had any
   */
  public ScimResponse withoutContent() {
    if (content == null) {
      return this;
    }
    ScimResponse sized = withHeader("Content-Length", Integer.toString(length()));
    return new ScimResponse(status, sized.fields, null);
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
            && headers().equals(that.headers())
            && Objects.equals(body(), that.body()));
  }

  @Override
  public int hashCode() {
    return Objects.hash(status, headers(), body());
  }

  /** {@return the status, the header fields and the content} */
  @Override
  public String toString() {
    return "ScimResponse[status=" + status + ", headers=" + headers() + ", body=" + body() + "]";
  }
}
