package dev.scimlet.http.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scimlet.protocol.ScimEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * An engine on the JDK's own HTTP server, mounted at {@code /scim/v2}.
 *
 * <p>Fit for tests, demonstrations and services behind a proxy that terminates TLS and bounds slow
 * clients; see {@link ScimHttpHandler} for what this server does not understand.
 *
 * <p>The JDK's server sends the head of an answer and its content apart. Unless the system property
 * {@code sun.net.httpserver.nodelay} says true before the first server of the process is made, the
 * content of each answer on a kept connection waits some 40 milliseconds for the client's system to
 * confirm the head. This class sets the property if nobody has set it.
 */
public final class ScimHttpServer implements AutoCloseable {

  /** Where the engine is mounted. */
  public static final String BASE_PATH = "/scim/v2";

  private static final int THREADS = 256;
  private static final int WAITING = 1024;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final int SECONDS_TO_STOP = 1;
  private static final int NOT_FOUND = 404;
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private final HttpServer server;
  private final ExecutorService threads;

  private ScimHttpServer(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  /**
   * Starts a server that this machine alone can reach.
   *
   * @param engine answers the requests
   * @param port the port, or 0 for any free one
   * @return the running server
   * @throws UncheckedIOException if the port cannot be had
   */
  public static ScimHttpServer start(ScimEngine engine, int port) {
    return start(engine, new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
  }

  /**
   * Starts a server.
   *
   * @param engine answers the requests
   * @param address where to listen
   * @return the running server
   * @throws UncheckedIOException if the address cannot be had
   */
  public static ScimHttpServer start(ScimEngine engine, InetSocketAddress address) {
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
    try {
      HttpServer server = HttpServer.create(address, 0);
      ExecutorService threads = threads();
      server.setExecutor(threads);
      server.createContext(BASE_PATH, new ScimHttpHandler(engine));
      server.createContext("/", ScimHttpServer::notFound);
      server.start();
      return new ScimHttpServer(server, threads);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on " + address, e);
    }
  }

  /** {@return the base URL that clients use} */
  public URI url() {
    String host = server.getAddress().getAddress().getHostAddress();
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + literal + ":" + server.getAddress().getPort() + BASE_PATH);
  }

  /** Stops listening, lets running requests end for a second, and frees the port. */
  @Override
  public void close() {
    server.stop(SECONDS_TO_STOP);
    threads.shutdownNow();
  }

  private static void notFound(HttpExchange exchange) throws IOException {
    try (exchange) {
      ScimHttpHandler.refuse(exchange, NOT_FOUND, "SCIM is served below " + BASE_PATH + ".");
    }
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING));
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
