package dev.scimlet.examples.benchmarks.servers.loopback;

import dev.scimlet.examples.benchmarks.requests.Answer;
import dev.scimlet.examples.benchmarks.requests.ServerRequest;
import dev.scimlet.examples.benchmarks.requests.ServerRequests;
import java.io.IOException;

/** Looks at a server before it is timed: it answers each request rightly, and strangers not. */
public final class ServerChecks {

  private static final int UNAUTHORIZED = 401;
  private static final int TURNS = 2;

  private ServerChecks() {}

  /**
   * Checks a server.
   *
   * @param port its port
   * @param users how many users it has
   * @throws IOException if it does not speak HTTP
   * @throws RuntimeException if an answer is wrong
   */
  public static void check(int port, int users) throws IOException {
    try (Connection connection = Connection.to(port)) {
      for (ServerRequest request : ServerRequests.values()) {
        for (int turn = 0; turn < TURNS; turn++) {
          check(connection, request, 0, turn);
          check(connection, request, users - 1, turn);
        }
      }
      byte[] stranger = HttpRequests.of(ServerRequests.GET.call(0, 0), "wrong");
      Answer refusal = connection.ask(stranger);
      if (refusal.status() != UNAUTHORIZED) {
        throw new IllegalStateException("A stranger is answered " + refusal.status() + ".");
      }
    }
  }

  private static void check(Connection connection, ServerRequest request, int user, int turn)
      throws IOException {
    request.check(connection.ask(HttpRequests.of(request.call(user, turn))), user, turn);
  }
}
