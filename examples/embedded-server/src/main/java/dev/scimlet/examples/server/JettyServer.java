package dev.scimlet.examples.server;

import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Jetty, set up for SCIM: paths reach the servlet as the client wrote them, every error is a SCIM
 * message, and no client can hold more than its share.
 */
final class JettyServer implements AutoCloseable {

  private static final int HEADER_BYTES = 16 * 1024;
  private static final int CONNECTIONS = 1000;
  private static final int THREADS = 200;
  private static final int REQUESTS_AT_WORK = 128;
  private static final int REQUESTS_WAITING = 256;
  private static final long SLOWEST_BODY_BYTES_PER_SECOND = 256;
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final Duration IDLE_AT_STOP = Duration.ofMillis(100);

  /**
   * Whatever can be read in two ways: the engine sees the raw path and decides. Without this Jetty
   * refuses {@code //Users}, which clients with a slash at the end of their tenant URL send.
   */
  private static final UriCompliance RAW_PATHS =
      UriCompliance.DEFAULT.with(
          "SCIM",
          Violation.AMBIGUOUS_EMPTY_SEGMENT,
          Violation.AMBIGUOUS_PATH_ENCODING,
          Violation.AMBIGUOUS_PATH_PARAMETER,
          Violation.AMBIGUOUS_PATH_SEGMENT,
          Violation.AMBIGUOUS_PATH_SEPARATOR,
          Violation.SUSPICIOUS_PATH_CHARACTERS);

  private final Server server;
  private final ServerConnector connector;

  private JettyServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Takes a port; nothing is answered before {@link #start}.
   *
   * @throws UncheckedIOException if the address cannot be had
   */
  static JettyServer open(String host, int port) {
    Server server = new Server(new QueuedThreadPool(THREADS));
    ServerConnector connector =
        new ServerConnector(server, new HttpConnectionFactory(configuration()));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE.toMillis());
    connector.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    server.setStopTimeout(STOP.toMillis());
    server.setErrorHandler(new ErrorAnswers());
    try {
      connector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot listen on " + host + ":" + port + reason(e), e);
    }
    return new JettyServer(server, connector);
  }

  /** Where this machine reaches a server that listens at an address. */
  URI url(String host) {
    return URI.create("http://" + reachable(host) + ":" + connector.getLocalPort() + "/");
  }

  /** Starts to answer requests, by a servlet for each pattern of paths. */
  void start(Map<String, HttpServlet> servlets) {
    ServletContextHandler context = new ServletContextHandler();
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    context.getServletHandler().setEnsureDefaultServlet(false);
    context.setErrorHandler(new ErrorAnswers());
    servlets.forEach((paths, servlet) -> context.addServlet(new ServletHolder(servlet), paths));
    server.setHandler(new GracefulHandler(bounded(context)));
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw new IllegalStateException("Jetty does not start.", e);
    }
  }

  /** Lets running requests end, for some seconds at most, and frees the port. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty does not stop.", e);
    }
  }

  /** A server that listens everywhere is reached at no address of that name. */
  private static String reachable(String host) {
    if (host.equals("0.0.0.0") || host.equals("::")) {
      return "localhost";
    }
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  private static String reason(IOException e) {
    if (e.getCause() instanceof UnresolvedAddressException) {
      return ": there is no such host.";
    }
    return ": " + (e.getCause() == null ? e.getMessage() : e.getCause().getMessage()) + ".";
  }

  private static QoSHandler bounded(ServletContextHandler context) {
    QoSHandler handler = new QoSHandler(context);
    handler.setMaxRequestCount(REQUESTS_AT_WORK);
    handler.setMaxSuspendedRequestCount(REQUESTS_WAITING);
    handler.setMaxSuspend(LONGEST_WAIT);
    return handler;
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setRequestHeaderSize(HEADER_BYTES);
    configuration.setMinRequestDataRate(SLOWEST_BODY_BYTES_PER_SECOND);
    configuration.setUriCompliance(RAW_PATHS);
    return configuration;
  }
}
