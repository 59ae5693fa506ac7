package dev.scimlet.testkit;

import dev.scimlet.protocol.ScimEngine;
import java.net.URI;

/** A server to which exchanges are replayed. */
@FunctionalInterface
public interface WireServer {

  /**
   * Sends a request.
   *
   * @param request the request
   * @return the answer
   * @throws java.io.UncheckedIOException if the server cannot be reached
   */
  WireResponse send(WireRequest request);

  /**
   * An engine in this process, without HTTP.
   *
   * @param engine the engine
   * @return the server
   */
  static WireServer of(ScimEngine engine) {
    return new EngineServer(engine);
  }

  /**
   * A started server. Requests are written to a socket as they are, so that quotation marks and
   * doubled slashes arrive as clients send them.
   *
   * @param baseUrl the base URL, {@code http} or {@code https}
   * @return the server
   */
  static WireServer at(URI baseUrl) {
    return new SocketServer(baseUrl);
  }
}
