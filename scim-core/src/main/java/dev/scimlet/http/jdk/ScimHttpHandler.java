package dev.scimlet.http.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.scimlet.protocol.ScimEngine;
import dev.scimlet.protocol.ScimException;
import dev.scimlet.protocol.ScimRequest;
import dev.scimlet.protocol.ScimResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/**
 * Hands requests of the JDK's {@code HttpServer} to an engine. Thread-safe.
 *
 * <p>Two things are the JDK server's own. A request target with characters that no URI has, such as
 * a raw quote, is answered by it with a plain 400 before this handler sees it. A raw blank in the
 * target makes it cut the target there and drop the rest without a trace, so that this handler
 * cannot refuse the request. A filter that is cut at its first blank lacks its operator and is
 * refused by the engine; a target of which only some blanks are encoded is taken for the shorter
 * one. Where clients may send raw blanks, use a server that sees them, for instance Jetty with
 * {@code ScimServlet}.
 */
public final class ScimHttpHandler implements HttpHandler {

  private static final Set<String> PROTOCOLS = Set.of("HTTP/1.1", "HTTP/1.0");
  private static final int BAD_REQUEST = 400;
  private static final long NO_CONTENT = -1;

  private final ScimEngine engine;

  /**
   * Makes a handler.
   *
   * @param engine answers the requests
   */
  public ScimHttpHandler(ScimEngine engine) {
    this.engine = engine;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (PROTOCOLS.contains(exchange.getProtocol())) {
        write(exchange, engine.handle(read(exchange)));
      } else {
        refuse(exchange, BAD_REQUEST, "The request is not one of HTTP/1.1.");
      }
    }
  }

  /** Answers what no engine sees as a SCIM error too: clients parse every answer. */
  static void refuse(HttpExchange exchange, int status, String detail) throws IOException {
    ScimResponse error = ScimResponse.of(ScimException.of(status, detail));
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    write(exchange, isHead ? error.withoutContent() : error);
  }

  private static ScimRequest read(HttpExchange exchange) {
    String mounted = exchange.getHttpContext().getPath();
    String basePath = mounted.endsWith("/") ? mounted.substring(0, mounted.length() - 1) : mounted;
    String rawPath = exchange.getRequestURI().getRawPath();
    return new ScimRequest(
        exchange.getRequestMethod(),
        basePath,
        rawPath.startsWith(basePath) ? rawPath.substring(basePath.length()) : rawPath,
        exchange.getRequestURI().getRawQuery(),
        exchange.getRequestHeaders(),
        exchange.getRequestBody());
  }

  private static void write(HttpExchange exchange, ScimResponse response) throws IOException {
    response.forEachHeader(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        response.status(), response.length() == 0 ? NO_CONTENT : response.length());
    if (response.length() > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        response.writeTo(out);
      }
    }
  }
}
