package dev.scimlet.examples.benchmarks.servers.jetty;

import dev.scimlet.examples.benchmarks.servers.loopback.LoopbackServer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Servlet;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty with one servlet, and otherwise as it is out of the box. */
public final class JettyServer implements LoopbackServer {

  private static final int THREADS = 64;
  private static final String PATHS = BASE_PATH + "/*";

  private final Server server = new Server(new QueuedThreadPool(THREADS));
  private final ServerConnector connector;

  private JettyServer(ServletContextHandler context) throws Exception {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    server.setHandler(context);
    server.start();
  }

  /**
   * Starts Jetty.
   *
   * @param servlet answers everything, who asks included
   * @return the server
   * @throws Exception if it does not start
   */
  public static JettyServer start(Servlet servlet) throws Exception {
    return new JettyServer(context(servlet));
  }

  /**
   * Starts Jetty with a filter that lets only the client through.
   *
   * @param servlet answers what the client asks
   * @return the server
   * @throws Exception if it does not start
   */
  public static JettyServer startGuarded(Servlet servlet) throws Exception {
    ServletContextHandler context = context(servlet);
    context.addFilter(
        new FilterHolder(new TokenFilter()), PATHS, EnumSet.of(DispatcherType.REQUEST));
    return new JettyServer(context);
  }

  private static ServletContextHandler context(Servlet servlet) {
    ServletContextHandler context = new ServletContextHandler();
    context.addServlet(new ServletHolder(servlet), PATHS);
    return context;
  }

  @Override
  public int port() {
    return connector.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("Jetty does not stop.", e);
    }
  }
}
