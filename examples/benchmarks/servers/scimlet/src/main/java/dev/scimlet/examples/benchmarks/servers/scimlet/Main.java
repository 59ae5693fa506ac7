package dev.scimlet.examples.benchmarks.servers.scimlet;

import dev.scimlet.examples.benchmarks.servers.jdk.Engines;
import dev.scimlet.examples.benchmarks.servers.jetty.JettyServer;
import dev.scimlet.examples.benchmarks.servers.loopback.LoopbackServer;
import dev.scimlet.http.servlet.ScimServlet;
import java.util.List;

/** Scimlet's servlet in Jetty. */
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

  static LoopbackServer start(List<String> users) throws Exception {
    return JettyServer.start(new ScimServlet(Engines.of(users)));
  }
}
