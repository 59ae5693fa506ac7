package dev.scimlet.examples.benchmarks.servers.loopback;

import dev.scimlet.examples.benchmarks.requests.Call;
import java.nio.charset.StandardCharsets;

/** Writes requests. */
public final class HttpRequests {

  private HttpRequests() {}

  /**
   * {@return a request of HTTP/1.1}
   *
   * @param call what to ask
   */
  public static byte[] of(Call call) {
    return of(call, Token.VALUE);
  }

  /**
   * {@return a request of HTTP/1.1}
   *
   * @param call what to ask
   * @param token who asks
   */
  public static byte[] of(Call call, String token) {
    StringBuilder text = new StringBuilder();
    text.append(call.method()).append(' ').append(LoopbackServer.BASE_PATH).append(call.target());
    text.append(" HTTP/1.1\r\nHost: localhost\r\nAccept: application/scim+json\r\n");
    text.append("Authorization: Bearer ").append(token).append("\r\n");
    if (call.body() == null) {
      return bytes(text.append("\r\n"));
    }
    byte[] body = call.content().getBytes(StandardCharsets.UTF_8);
    text.append("Content-Type: application/scim+json\r\nContent-Length: ").append(body.length);
    return bytes(text.append("\r\n\r\n").append(call.content()));
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
