package dev.scimlet.examples.benchmarks.servers.loopback;

import dev.scimlet.examples.benchmarks.requests.ServerRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The client, in a process of its own: some connections, each of which sends its next request when
 * the last one is answered.
 */
public final class Load {

  private static final long SECOND = 1_000_000_000L;

  private final int port;
  private final ProcessUsage server;
  private final int users;
  private final List<Caller> callers = new ArrayList<>();

  private Load(int port, ProcessUsage server, int users) {
    this.port = port;
    this.server = server;
    this.users = users;
  }

  /**
   * Checks a server, then measures it, and writes a line for each request: its name, the answers
   * per second, and the microseconds of processor time for each answer, with tabs between them.
   *
   * @param words the port, the number of the server's process, how many users it has, how many
   *     connections, seconds of warm-up and seconds of measurement
   * @throws Exception if the server does not answer, or wrongly
   */
  public static void main(String[] words) throws Exception {
    Load load = new Load(number(words[0]), ProcessUsage.of(number(words[1])), number(words[2]));
    load.run(number(words[3]), number(words[4]), number(words[5]));
  }

  private static int number(String word) {
    return Integer.parseInt(word);
  }

  private void run(int connections, int warmup, int seconds) throws Exception {
    ServerChecks.check(port, users);
    for (int i = 0; i < connections; i++) {
      callers.add(new Caller(Connection.to(port), i, connections, users));
    }
    for (ServerRequests request : ServerRequests.values()) {
      callers.forEach(caller -> caller.prepare(request));
      answer(warmup);
      OptionalDouble before = server.processorSeconds();
      long begin = System.nanoTime();
      long answers = answer(seconds);
      double time = (System.nanoTime() - begin) / (double) SECOND;
      OptionalDouble after = server.processorSeconds();
      double used = after.orElse(Double.NaN) - before.orElse(Double.NaN);
      System.out.println(
          request.name() + "\t" + answers / time + "\t" + used * 1_000_000 / answers);
    }
    for (Caller caller : callers) {
      caller.close();
    }
  }

  private long answer(int seconds) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(callers.size());
    try {
      long end = System.nanoTime() + seconds * SECOND;
      List<Future<Long>> counts = new ArrayList<>();
      for (Caller caller : callers) {
        counts.add(threads.submit(() -> caller.callUntil(end)));
      }
      long answers = 0;
      for (Future<Long> count : counts) {
        answers += count.get();
      }
      return answers;
    } finally {
      threads.shutdown();
    }
  }
}
