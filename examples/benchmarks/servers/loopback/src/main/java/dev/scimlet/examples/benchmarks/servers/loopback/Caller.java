package dev.scimlet.examples.benchmarks.servers.loopback;

import dev.scimlet.examples.benchmarks.requests.ServerRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** One connection, with its share of the users. */
final class Caller implements AutoCloseable {

  private static final int OK = 200;
  private static final int TURNS = 2;

  private final Connection connection;
  private final int first;
  private final int step;
  private final int users;
  private final List<byte[]> requests = new ArrayList<>();
  private int next;

  Caller(Connection connection, int first, int step, int users) {
    this.connection = connection;
    this.first = first;
    this.step = step;
    this.users = users;
  }

  /**
   * Writes the requests beforehand: two turns through the users, after which the first is right.
   */
  void prepare(ServerRequest request) {
    requests.clear();
    next = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      for (int user = first; user < users; user += step) {
        requests.add(HttpRequests.of(request.call(user, turn)));
      }
    }
  }

  /** Goes on where the last call ended, and returns how many requests were answered. */
  long callUntil(long end) throws IOException {
    long answers = 0;
    while (System.nanoTime() < end) {
      int status = connection.exchange(requests.get(next));
      if (status != OK) {
        throw new IllegalStateException("A request is answered " + status + ".");
      }
      next = (next + 1) % requests.size();
      answers++;
    }
    return answers;
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
