package dev.scimlet.examples.benchmarks.stores;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads a million users and a group of a million members, starts the example server over them with
 * a small heap, and measures what requests cost its clients.
 */
final class StoreBenchmark {

  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
  private static final int PAGE = 100;
  private static final int WARMUPS = 3;
  private static final int ROUNDS = 300;
  private static final int PAGES = 40;

  /** How far down a deep page is, as a part of all users. */
  private static final double DEEP = 0.9;

  private final ServerUnderTest server;
  private final Loader loader;
  private final Workload workload;
  private final int users;
  private final List<Timing> timings = new ArrayList<>();

  private StoreBenchmark(ServerUnderTest server, Loader loader, int users) {
    this.server = server;
    this.loader = loader;
    this.workload = new Workload(users);
    this.users = users;
  }

  /**
   * Measures and prints.
   *
   * @param words see {@link Options#USAGE}
   * @throws IOException if a database or the server fails
   * @throws InterruptedException if somebody interrupts
   */
  public static void main(String[] words) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Options options;
    try {
      options = Options.parse(words);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage() + System.lineSeparator() + Options.USAGE);
      System.exit(2);
      return;
    }
    run(options, out);
  }

  static void run(Options options, PrintStream out) throws IOException, InterruptedException {
    for (DatabaseKind kind : options.databases()) {
      try (Database database = kind.open(options.directory())) {
        run(database, options, out);
      }
    }
  }

  private static void run(Database database, Options options, PrintStream out)
      throws IOException, InterruptedException {
    out.println(database.describe());
    Loader loader = new Loader(database, options.users(), out);
    loader.run();
    try (ServerUnderTest server = ServerUnderTest.start(database, options.heap())) {
      StoreBenchmark benchmark = new StoreBenchmark(server, loader, options.users());
      benchmark.measure();
      StoreReport report = new StoreReport(benchmark.timings);
      out.println(report.table());
      out.println(report.ratios());
      long peak = server.peakMegabytes().orElse(-1);
      out.printf(
          "Server: heap of at most %d MB, %s%n%n",
          options.heap(), peak < 0 ? "peak unknown" : "peak of the whole process " + peak + " MB");
    }
  }

  private void measure() throws IOException, InterruptedException {
    for (Row row : workload.reads()) {
      measure(row);
    }
    measureCursors();
    measureMemberPages();
    for (Row row : workload.writes()) {
      measure(row);
    }
    measureMembers();
  }

  private void measure(Row row) throws IOException, InterruptedException {
    long[] nanos = new long[row.samples()];
    for (int round = -warmups(row.samples()); round < nanos.length; round++) {
      Request request = row.requests().apply(round);
      long start = System.nanoTime();
      String body = server.send(request);
      long end = System.nanoTime();
      if (!row.right().test(body)) {
        throw new IOException(row.name() + " is answered wrongly: " + body);
      }
      if (round >= 0) {
        nanos[round] = end - start;
      }
    }
    timings.add(Timing.of(row.name(), nanos));
  }

  /** Walks down once, and then reads the first and the deep page by turns. */
  private void measureCursors() throws IOException, InterruptedException {
    String deep = "";
    for (int page = 0; page < users * DEEP / PAGE; page++) {
      deep = next(server.send(workload.cursorPage(deep)));
    }
    long[] first = new long[PAGES];
    long[] last = new long[PAGES];
    for (int round = -WARMUPS; round < PAGES; round++) {
      long atFirst = time(workload.fullCursorPage(""));
      long atLast = time(workload.fullCursorPage(deep));
      if (round >= 0) {
        first[round] = atFirst;
        last[round] = atLast;
      }
    }
    timings.add(Timing.of(Workload.FIRST_CURSOR_PAGE, first));
    timings.add(Timing.of(Workload.DEEP_CURSOR_PAGE, last));
  }

  private static String next(String body) throws IOException {
    Matcher matcher = NEXT.matcher(body);
    if (!matcher.find()) {
      throw new IOException("The walk ends too early.");
    }
    return matcher.group(1);
  }

  /** In the store alone: no request of SCIM reads members by pages. */
  private void measureMemberPages() {
    int deep = (int) (users * DEEP);
    long[] first = new long[PAGES];
    long[] last = new long[PAGES];
    for (int round = -WARMUPS; round < PAGES; round++) {
      int place = Math.max(0, round);
      first[place] = loader.timeMembers(0, PAGE);
      last[place] = loader.timeMembers(deep, PAGE);
    }
    timings.add(Timing.of("store: first 100 members of the large group", first));
    timings.add(Timing.of("store: 100 members deep in the large group", last));
  }

  /** By turns, so that a busy machine slows both groups. */
  private void measureMembers() throws IOException, InterruptedException {
    long[] addedToTen = new long[ROUNDS];
    long[] removedFromTen = new long[ROUNDS];
    long[] addedToAll = new long[ROUNDS];
    long[] removedFromAll = new long[ROUNDS];
    for (int round = -ROUNDS / 10; round < ROUNDS; round++) {
      int user = workload.any();
      int place = Math.max(0, round);
      addedToTen[place] = time(workload.add(Loader.TEN.id(), user));
      removedFromAll[place] = time(workload.remove(Loader.EVERYBODY.id(), user));
      removedFromTen[place] = time(workload.remove(Loader.TEN.id(), user));
      addedToAll[place] = time(workload.add(Loader.EVERYBODY.id(), user));
    }
    timings.add(Timing.of(Workload.ADD_TO_TEN, addedToTen));
    timings.add(Timing.of(Workload.ADD_TO_ALL, addedToAll));
    timings.add(Timing.of(Workload.REMOVE_FROM_TEN, removedFromTen));
    timings.add(Timing.of(Workload.REMOVE_FROM_ALL, removedFromAll));
  }

  private long time(Request request) throws IOException, InterruptedException {
    long start = System.nanoTime();
    server.send(request);
    return System.nanoTime() - start;
  }

  private static int warmups(int samples) {
    return Math.max(WARMUPS, samples / 10);
  }
}
