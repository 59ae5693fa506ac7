package dev.scimlet.examples.server.console;

import dev.scimlet.examples.server.Storage;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures how long the server needs for each page of the console, with 100,000 users, 1,000 groups
 * of 20 and one of 100,000, and 200,000 requests in the log. Run it by hand, with {@code memory} or
 * {@code sqlite} as its argument.
 */
final class PageTimes {

  private static final int USERS = 100_000;
  private static final int GROUPS = 1_000;
  private static final int LOGGED = 200_000;
  private static final int RUNS = 20;

  private static final List<String> PAGES =
      List.of(
          "/admin",
          "/admin?range=month",
          "/admin/users",
          "/admin/users?text=p",
          "/admin/users?text=family99999",
          "/admin/users?text=nobody",
          "/admin/users?access=disabled",
          "/admin/users?license=Lucidspark&billing=b3",
          "/admin/users?after=person050000%40example.com&id=u050000",
          "/admin/users?before=person099999%40example.com&id=u099999&access=active",
          "/admin/users/u050000",
          "/admin/groups",
          "/admin/groups?text=99",
          "/admin/groups/everybody",
          "/admin/groups/everybody?after=u050000",
          "/admin/log",
          "/admin/log?after=9999999999999.x",
          "/admin/log?text=person123456",
          "/admin/log?outcome=error",
          "/admin/log?target=u50000",
          "/admin/log/rows");

  private PageTimes() {}

  /** Prints the median of each page. */
  public static void main(String[] words) throws Exception {
    Storage storage =
        words[0].equals("sqlite")
            ? Storage.directory(Files.createTempDirectory(Path.of("target"), "page-times"))
            : Storage.memory();
    try (ConsoleServer server =
        ConsoleServer.start(Clock.systemUTC(), new FilledStorage(storage, USERS, GROUPS, LOGGED))) {
      ConsoleClient client = ConsoleClient.signedIn(server);
      while (client.get("/admin").body().contains("The directory is being read")) {
        Thread.onSpinWait();
      }
      System.out.printf("%-80s %8s %8s%n", "ms with " + storage, "median", "slowest");
      for (String page : PAGES) {
        print(client, page);
      }
    }
  }

  private static void print(ConsoleClient client, String page) throws Exception {
    for (int i = 0; i < RUNS; i++) {
      time(client, page);
    }
    double[] times = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      times[i] = time(client, page);
    }
    double[] sorted = IntStream.range(0, RUNS).mapToDouble(i -> times[i]).sorted().toArray();
    System.out.printf("%-80s %8.1f %8.1f%n", page, sorted[RUNS / 2], sorted[RUNS - 1]);
  }

  private static double time(ConsoleClient client, String page) throws Exception {
    HttpResponse<String> response = client.get(page);
    if (response.statusCode() != 200) {
      throw new IllegalStateException(page + " " + response.statusCode());
    }
    String timing = response.headers().firstValue("Server-Timing").orElseThrow();
    return Double.parseDouble(timing.substring(timing.indexOf("dur=") + 4));
  }
}
