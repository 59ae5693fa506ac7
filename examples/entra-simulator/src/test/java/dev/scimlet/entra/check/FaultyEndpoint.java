package dev.scimlet.entra.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scimlet.entra.client.TenantUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An endpoint that answers as a function has it. */
final class FaultyEndpoint implements AutoCloseable {

  private static final String BASE = "/scim";

  static {
    // Without it each answer waits for the client's acknowledgement of the headers.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer http;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Function<Asked, Answered> behaviour;

  private FaultyEndpoint(HttpServer http, Function<Asked, Answered> behaviour) {
    this.http = http;
    this.behaviour = behaviour;
  }

  static FaultyEndpoint start(Function<Asked, Answered> behaviour) {
    try {
      InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      FaultyEndpoint endpoint = new FaultyEndpoint(HttpServer.create(address, 0), behaviour);
      endpoint.http.createContext(BASE, endpoint::handle);
      endpoint.http.setExecutor(endpoint.threads);
      endpoint.http.start();
      return endpoint;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TenantUrl url() {
    return new TenantUrl(
        URI.create("http://127.0.0.1:" + http.getAddress().getPort() + BASE), Set.of());
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answered answered = behaviour.apply(asked(exchange));
      answered.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answered.text().getBytes(UTF_8);
      boolean isBare = answered.status() == 204 || answered.status() == 304 || body.length == 0;
      exchange.sendResponseHeaders(answered.status(), isBare ? -1 : body.length);
      if (!isBare) {
        exchange.getResponseBody().write(body);
      }
    }
  }

  private static Asked asked(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
    return new Asked(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString().substring(BASE.length()),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), UTF_8));
  }
}
