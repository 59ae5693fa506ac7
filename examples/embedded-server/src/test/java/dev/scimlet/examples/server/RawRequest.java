package dev.scimlet.examples.server;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request that no well-behaved HTTP client would send, byte for byte. */
final class RawRequest {

  private static final int TIMEOUT_MILLIS = 30_000;

  private RawRequest() {}

  /** Sends a request line and a header field, and reads all of the answer. */
  static String send(URI server, String requestLine, String field) throws IOException {
    try (Socket socket = new Socket(server.getHost(), server.getPort())) {
      socket.setSoTimeout(TIMEOUT_MILLIS);
      String host = "Host: " + server.getAuthority();
      String head = String.join("\r\n", requestLine, host, "Connection: close", field);
      socket.getOutputStream().write((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
