package dev.scimlet.protocol;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request as an adapter hands it to the engine: nothing decoded, nothing checked.
 *
 * @param method the HTTP method
 * @param basePath where the server is mounted, for instance {@code /scim/v2}; raw, may be empty
 * @param path the rest of the path, for instance {@code /Users/2819c223}; raw: still
 *     percent-encoded
 * @param query what follows the question mark, raw, or null if there is no question mark
 * @param headers all header fields; names are found in any case
 * @param body the content; the engine reads no more of it than its limit and does not close it
 */
public record ScimRequest(
    String method,
    String basePath,
    String path,
    @Nullable String query,
    Map<String, List<String>> headers,
    InputStream body) {

  private static final String CONTENT_TYPE = "Content-Type";

  /**
   * Copies and checks the components.
   *
   * @param method as the component
   * @param basePath as the component
   * @param path as the component
   * @param query as the component
   * @param headers as the component
   * @param body as the component
   */
  public ScimRequest {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Map.Entry<String, List<String>> header : headers.entrySet()) {
      copy.put(header.getKey(), List.copyOf(header.getValue()));
    }
    headers = copy;
    method = method.toUpperCase(Locale.ROOT);
  }

  /**
   * Makes a request without headers and content.
   *
   * @param method the HTTP method
   * @param target path and query, raw, as in {@code /Users?count=10}
   * @return the request
   */
  public static ScimRequest of(String method, String target) {
    int mark = target.indexOf('?');
    return new ScimRequest(
        method,
        "",
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? null : target.substring(mark + 1),
        Map.of(),
        InputStream.nullInputStream());
  }

  /**
   * Sets a header field.
   *
   * @param name its name
   * @param value its only value
   * @return the changed request
   */
  public ScimRequest withHeader(String name, String value) {
    Map<String, List<String>> more = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    more.putAll(headers);
    more.put(name, List.of(value));
    return new ScimRequest(method, basePath, path, query, more, body);
  }

  /**
   * Sets the content, with the media type {@code application/scim+json} if none is set.
   *
   * @param json the content
   * @return the changed request
   */
  public ScimRequest withBody(String json) {
    Map<String, List<String>> typed = headers;
    if (!headers.containsKey(CONTENT_TYPE)) {
      typed = new HashMap<>(headers);
      typed.put(CONTENT_TYPE, List.of("application/scim+json"));
    }
    return new ScimRequest(
        method,
        basePath,
        path,
        query,
        typed,
        new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Looks up a header field.
   *
   * @param name its name, in any case
   * @return its first value, or null if it is absent
   */
  public @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }
}
