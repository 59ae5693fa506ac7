package dev.scimlet.http.servlet;

import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands requests of a servlet container to an engine. Map it to a prefix, for instance {@code
 * /scim/v2/*}. Thread-safe.
 *
 * <p>Containers refuse some paths before a servlet sees them: an empty segment as in {@code
 * //Users}, which clients with a trailing slash in their tenant URL send, must be allowed in the
 * container's configuration (in Jetty by {@code UriCompliance}).
 */
// Not transitive on purpose, see module-info: a host without this view needs no library for it.
@SuppressWarnings("exports")
public final class ScimServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient ScimEngine engine;

  /**
   * Makes a servlet.
   *
   * @param engine answers the requests
   */
  public ScimServlet(ScimEngine engine) {
    this.engine = engine;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(engine.handle(read(request)), response);
  }

  private static ScimRequest read(HttpServletRequest request) throws IOException {
    String basePath = request.getContextPath() + request.getServletPath();
    String rawPath = request.getRequestURI();
    return new ScimRequest(
        request.getMethod(),
        basePath,
        rawPath.startsWith(basePath) ? rawPath.substring(basePath.length()) : rawPath,
        request.getQueryString(),
        headers(request),
        new ContentStream(request.getInputStream()));
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name, Collections.list(request.getHeaders(name)));
    }
    return headers;
  }

  private static void write(ScimResponse from, HttpServletResponse to) throws IOException {
    to.setStatus(from.status());
    from.forEachHeader(to::setHeader);
    if (from.length() > 0) {
      to.setContentLength(from.length());
      from.writeTo(to.getOutputStream());
    }
  }
}
