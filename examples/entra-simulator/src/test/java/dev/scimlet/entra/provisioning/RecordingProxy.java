package dev.scimlet.entra.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** Passes requests on to a server, and keeps them as they came over the wire. */
final class RecordingProxy implements AutoCloseable {

  private static final long POLL_MILLISECONDS = 50;

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;
  private final List<Received> received = Collections.synchronizedList(new ArrayList<>());

  /**
   * A request as it came.
   *
   * @param method the method
   * @param path path and query behind the base, as they were encoded
   * @param headers the headers, by their names in any case
   * @param body the body, empty if there was none
   */
  record Received(String method, String path, Map<String, String> headers, String body) {}

  RecordingProxy(URI server) {
    this.server = server;
    // Without it, each answer waits for the acknowledgement of its headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(threads);
    http.createContext("/", this::handle);
    http.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + server.getRawPath());
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  /** Waits until so many requests have come, as long as somebody may send them. */
  void awaitRequests(int number, BooleanSupplier sends) throws InterruptedException {
    synchronized (received) {
      while (received.size() < number && sends.getAsBoolean()) {
        received.wait(POLL_MILLISECONDS);
      }
    }
  }

  void forget() {
    received.clear();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    URI target = exchange.getRequestURI();
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    Received request =
        new Received(
            exchange.getRequestMethod(),
            target.toString().substring(server.getRawPath().length()),
            headers,
            new String(body, UTF_8));
    synchronized (received) {
      received.add(request);
      received.notifyAll();
    }
    answer(exchange, target, body, headers);
  }

  private void answer(HttpExchange exchange, URI target, byte[] body, Map<String, String> headers)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(target))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    for (String name : List.of("Authorization", "Content-Type", "Accept")) {
      if (headers.containsKey(name)) {
        request.header(name, headers.get(name));
      }
    }
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      response
          .headers()
          .firstValue("Content-Type")
          .ifPresent(type -> exchange.getResponseHeaders().add("Content-Type", type));
      byte[] text = response.body();
      exchange.sendResponseHeaders(response.statusCode(), text.length == 0 ? -1 : text.length);
      exchange.getResponseBody().write(text);
      exchange.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
