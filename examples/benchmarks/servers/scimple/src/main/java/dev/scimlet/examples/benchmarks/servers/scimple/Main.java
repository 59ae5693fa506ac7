package dev.scimlet.examples.benchmarks.servers.scimple;

import dev.scimlet.examples.benchmarks.servers.jetty.JettyServer;
import dev.scimlet.examples.benchmarks.servers.loopback.LoopbackServer;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.List;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** SCIMple in Jersey with Weld, as in its own example for Jersey, but in Jetty. */
public final class Main {

  private Main() {}

  /**
   * Starts the server.
   *
   * @param words how many users it begins with
   * @throws Exception if it does not start
   */
  public static void main(String[] words) throws Exception {
    LoopbackServer.run(words, Main::start);
  }

  static LoopbackServer start(List<String> texts) throws Exception {
    SeContainer container =
        SeContainerInitializer.newInstance().addPackages(true, Main.class).initialize();
    container.select(Users.class).get().addAll(texts);
    JettyServer server =
        JettyServer.startGuarded(
            new ServletContainer(ResourceConfig.forApplication(new ScimpleApplication())));
    return new LoopbackServer() {
      @Override
      public int port() {
        return server.port();
      }

      @Override
      public void close() {
        server.close();
        container.close();
      }
    };
  }
}
