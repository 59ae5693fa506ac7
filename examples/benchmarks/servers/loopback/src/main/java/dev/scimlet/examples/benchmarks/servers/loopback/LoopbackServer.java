package dev.scimlet.examples.benchmarks.servers.loopback;

import dev.scimlet.examples.benchmarks.requests.ServerRequests;
import dev.scimlet.examples.benchmarks.requests.Started;
import java.util.List;

/** A server that this machine alone can reach, with SCIM below {@link #BASE_PATH}. */
public interface LoopbackServer extends AutoCloseable {

  /** Where SCIM is mounted. */
  String BASE_PATH = "/scim/v2";

  /** {@return the port at which it listens} */
  int port();

  @Override
  void close();

  /** Starts servers. */
  @FunctionalInterface
  interface Start {

    /**
     * Starts a server.
     *
     * @param users the users that it begins with
     * @return the server
     * @throws Exception if it does not start
     */
    LoopbackServer start(List<String> users) throws Exception;
  }

  /**
   * Starts a server and tells its port.
   *
   * @param words how many users it begins with
   * @param start starts it
   * @throws Exception if it does not start
   */
  static void run(String[] words, Start start) throws Exception {
    LoopbackServer server = start.start(ServerRequests.users(Integer.parseInt(words[0])));
    Started.tell(String.valueOf(server.port()));
  }
}
