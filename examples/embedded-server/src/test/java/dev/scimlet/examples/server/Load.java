package dev.scimlet.examples.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Some writers at once, who know what must be there after a crash. */
final class Load implements AutoCloseable {

  static final String SHARED_GROUP = "everybody";

  private static final int WRITERS = 6;
  private static final long LONGEST_SECONDS = 60;

  private final List<Writer> writers;
  private String sharedId = "";
  private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

  Load(long seed) {
    writers = IntStream.range(0, WRITERS).mapToObj(number -> new Writer(number, seed)).toList();
  }

  List<Writer> writers() {
    return writers;
  }

  /** Makes the groups. */
  void prepare(Client client) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send("POST", "/Groups", Documents.group(SHARED_GROUP));
    assertThat(response.statusCode()).isEqualTo(201);
    sharedId = Client.text(Client.json(response), "id");
    for (Writer writer : writers) {
      writer.prepare(client, sharedId);
    }
  }

  /** Lets the writers go. */
  Running start(Client client) {
    Running running = new Running();
    for (Writer writer : writers) {
      running.add(
          threads.submit(
              () -> {
                writer.run(client, running);
                return true;
              }));
    }
    return running;
  }

  /** Compares what was changed since the last time with what is there. */
  void check(Client client) throws Exception {
    await(writers.stream().map(writer -> task(() -> writer.check(client))).toList());
    checkSharedGroup(client);
  }

  /** Compares everything with what is there. */
  void checkAll(Client client) throws Exception {
    await(writers.stream().map(writer -> task(() -> writer.checkAll(client))).toList());
    checkSharedGroup(client);
  }

  /** Makes every user again that was deleted: their names are free. */
  void createDeletedAgain(Client client) throws Exception {
    await(writers.stream().map(writer -> task(() -> writer.createDeletedAgain(client))).toList());
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** Each writer has found its users in the group that all share; others are not in it. */
  private void checkSharedGroup(Client client) throws IOException, InterruptedException {
    Facts shared = new Observer(client).group(SHARED_GROUP, sharedId);
    assertThat(shared.members())
        .allMatch(member -> writers.stream().anyMatch(writer -> writer.owns(member)));
  }

  private interface Check {

    void run() throws IOException, InterruptedException;
  }

  private static Callable<Boolean> task(Check check) {
    return () -> {
      check.run();
      return true;
    };
  }

  private void await(List<Callable<Boolean>> tasks) throws Exception {
    for (Future<Boolean> done : threads.invokeAll(tasks)) {
      try {
        done.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof AssertionError found) {
          throw found;
        }
        throw e;
      }
    }
  }

  /** The writers at work. */
  static final class Running {

    private final List<Future<Boolean>> writers = new ArrayList<>();
    private final Semaphore acknowledged = new Semaphore(0);
    private final Semaphore unavailable = new Semaphore(0);
    private volatile boolean goesOn = true;
    private volatile boolean mayLoseServer;

    boolean goesOn() {
      return goesOn;
    }

    boolean mayLoseServer() {
      return mayLoseServer;
    }

    void acknowledged() {
      acknowledged.release();
    }

    void unavailable() {
      unavailable.release();
    }

    /** Waits until some more changes are acknowledged. */
    void awaitAcknowledged(int changes) throws Exception {
      await(acknowledged, changes);
    }

    /** Waits until the server has asked some more times to come back later. */
    void awaitUnavailable(int answers) throws Exception {
      await(unavailable, answers);
    }

    /** Forgets what was counted until now. */
    void countAnew() {
      acknowledged.drainPermits();
      unavailable.drainPermits();
    }

    /** The server is about to be killed. */
    void expectLoss() {
      mayLoseServer = true;
    }

    /** Waits for the last answers; writers that noticed a mistake tell it. */
    void join() throws Exception {
      goesOn = false;
      for (Future<Boolean> writer : writers) {
        writer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
      }
    }

    private void add(Future<Boolean> writer) {
      writers.add(writer);
    }

    private void await(Semaphore events, int number) throws Exception {
      if (!events.tryAcquire(number, LONGEST_SECONDS, TimeUnit.SECONDS)) {
        join();
        throw new AssertionError("The writers do not come on.");
      }
    }
  }
}
