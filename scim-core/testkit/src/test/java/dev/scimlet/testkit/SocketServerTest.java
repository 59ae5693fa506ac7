package dev.scimlet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A request goes over the socket as it is, RFC 9112")
class SocketServerTest {

  @Test
  void quotesAndSlashesArriveAsTheyAreAndBlanksEncoded() throws IOException {
    List<String> head = exchange("HTTP/1.1 204 No Content\r\n\r\n", new ArrayList<>());
    assertThat(head.get(0)).isEqualTo("GET /scim/v2//Users?filter=userName%20eq%20\"a\" HTTP/1.1");
    assertThat(head)
        .contains("Connection: close", "X-Own: 1")
        .doesNotContain("Accept-Encoding: gzip");
  }

  @Test
  void contentOfALengthIsRead() throws IOException {
    List<WireResponse> responses = new ArrayList<>();
    exchange("HTTP/1.1 200 OK\r\nETag: W/\"1\"\r\nContent-Length: 2\r\n\r\n{}xx", responses);
    assertThat(responses)
        .containsExactly(
            new WireResponse(200, Map.of("Content-Length", "2", "ETag", "W/\"1\""), "{}"));
  }

  @Test
  void contentInChunksIsRead() throws IOException {
    List<WireResponse> responses = new ArrayList<>();
    exchange(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n1;x=y\r\nd\r\n0\r\n\r\n",
        responses);
    assertThat(responses.get(0).body()).isEqualTo("abcd");
  }

  @Test
  void contentUntilTheEndIsRead() throws IOException {
    List<WireResponse> responses = new ArrayList<>();
    exchange("HTTP/1.1 500 Oops\r\n\r\nplain", responses);
    assertThat(responses.get(0)).isEqualTo(new WireResponse(500, Map.of(), "plain"));
  }

  private static List<String> exchange(String answer, List<WireResponse> responses)
      throws IOException {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<List<String>> head =
          CompletableFuture.supplyAsync(() -> serve(listener, answer));
      String url = "http://127.0.0.1:" + listener.getLocalPort() + "/scim/v2/";
      WireRequest request =
          new WireRequest(
              "GET",
              "//Users?filter=userName eq \"a\"",
              Map.of("X-Own", "1", "Accept-Encoding", "gzip", "Connection", "Keep-Alive"),
              null);
      responses.add(WireServer.at(URI.create(url)).send(request));
      return head.join();
    }
  }

  private static List<String> serve(ServerSocket listener, String answer) {
    List<String> head = new ArrayList<>();
    try (Socket socket = listener.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.add(line);
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return head;
  }
}
