package dev.scimlet.examples.benchmarks.servers.jdk;

import dev.scimlet.examples.benchmarks.servers.loopback.LoopbackServer;
import dev.scimlet.http.jdk.ScimHttpServer;
import java.util.List;

/** Scimlet behind the HTTP server of the JDK. */
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

  static LoopbackServer start(List<String> users) {
    ScimHttpServer server = ScimHttpServer.start(Engines.of(users), 0);
    return new LoopbackServer() {
      @Override
      public int port() {
        return server.url().getPort();
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }
}
