package dev.scimlet.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLSocketFactory;

/**
 * A server at the other end of a socket. Each request has a connection of its own; what belongs to
 * connections and codings is ours, not the exchange's.
 *
 * @param baseUrl the base URL
 */
record SocketServer(URI baseUrl) implements WireServer {

  private static final int TIMEOUT_MILLISECONDS = 60_000;
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  @Override
  public WireResponse send(WireRequest request) {
    try (Socket socket = connect()) {
      socket.setSoTimeout(TIMEOUT_MILLISECONDS);
      OutputStream out = socket.getOutputStream();
      out.write(head(request).getBytes(StandardCharsets.UTF_8));
      out.write(body(request));
      out.flush();
      return HttpMessages.read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Socket connect() throws IOException {
    return isTls()
        ? SSLSocketFactory.getDefault().createSocket(baseUrl.getHost(), port())
        : new Socket(baseUrl.getHost(), port());
  }

  private String head(WireRequest request) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(request.headers());
    headers.remove("Accept-Encoding");
    headers.put("Host", baseUrl.getHost() + ":" + port());
    headers.put("Connection", "close");
    headers.put("Content-Length", Integer.toString(body(request).length));
    StringBuilder head = new StringBuilder();
    head.append(request.method()).append(' ').append(path()).append(request.encodedTarget());
    head.append(" HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private String path() {
    String path = baseUrl.getRawPath();
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  private boolean isTls() {
    return "https".equals(baseUrl.getScheme());
  }

  private int port() {
    return baseUrl.getPort() < 0 ? (isTls() ? HTTPS_PORT : HTTP_PORT) : baseUrl.getPort();
  }

  private static byte[] body(WireRequest request) {
    String body = request.body();
    return body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
  }
}
