package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.ServerRequests;
import dev.scimlet.examples.benchmarks.servers.loopback.Load;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Measures whole servers by turns, each in a Java of its own, and their client in another. */
final class ServerRounds {

  private static final int USERS = 10_000;
  private static final int CONNECTIONS = 8;
  private static final List<String> HEAP = List.of("-Xms512m", "-Xmx2g");

  private final Path java;
  private final Modules modules;
  private final Map<MeasuredServer, List<Throughput>> results = new EnumMap<>(MeasuredServer.class);

  ServerRounds(Path java, Modules modules) {
    this.java = java;
    this.modules = modules;
  }

  void run(int rounds, int seconds, PrintStream out) throws IOException, InterruptedException {
    for (int round = 1; round <= rounds; round++) {
      for (MeasuredServer server : MeasuredServer.all()) {
        out.println("Round " + round + ": " + server.title());
        measure(server, seconds);
      }
    }
  }

  private void measure(MeasuredServer server, int seconds)
      throws IOException, InterruptedException {
    Program program = Program.of(server, USERS);
    List<String> command = program.command(java, modules.classPath(program.module()), HEAP);
    try (RunningProgram running = RunningProgram.start(command)) {
      results.computeIfAbsent(server, first -> new ArrayList<>()).addAll(load(running, seconds));
    }
  }

  private List<Throughput> load(RunningProgram server, int seconds)
      throws IOException, InterruptedException {
    List<String> words =
        List.of(
            server.told(),
            String.valueOf(server.pid()),
            String.valueOf(USERS),
            String.valueOf(CONNECTIONS),
            String.valueOf(seconds),
            String.valueOf(seconds));
    Program client = new Program("Client", "servers/jdk", Load.class.getName(), words);
    Process process =
        new ProcessBuilder(client.command(java, modules.classPath(client.module()), HEAP))
            .redirectError(Redirect.INHERIT)
            .start();
    try (BufferedReader out = process.inputReader()) {
      List<Throughput> answered = out.lines().map(Throughput::parse).toList();
      if (process.waitFor() != 0) {
        throw new IOException("A server answers wrongly.");
      }
      return answered;
    }
  }

  /** {@return the section, empty if no server was measured} */
  List<String> section() {
    if (results.isEmpty()) {
      return List.of();
    }
    List<String> titles = new ArrayList<>(List.of("Servers"));
    results.keySet().forEach(server -> titles.add(server.title()));
    titles.add("Scimlet in Jetty : best peer");
    List<String> lines = new ArrayList<>(List.of("", "## Servers", ""));
    lines.add(
        String.format(
            Locale.ROOT,
            "Whole servers over loopback HTTP, each in a process of its own with %,d users, asked by"
                + " %d kept connections of a client in another process, each of which sends its next"
                + " request when the last one is answered. Client and server share the processor:"
                + " the processor time of the server for one answer stands beside the answers per"
                + " second. Medians of the rounds; each answer was found right before.",
            USERS,
            CONNECTIONS));
    lines.addAll(List.of("", Markdown.line(titles), Markdown.rule(titles.size())));
    for (ServerRequests request : ServerRequests.values()) {
      lines.add(line(request));
    }
    return lines;
  }

  private String line(ServerRequests request) {
    List<String> cells = new ArrayList<>(List.of(request.title()));
    for (MeasuredServer server : results.keySet()) {
      cells.add(
          String.format(
              Locale.ROOT,
              "%,.0f/s, %.0f µs",
              middle(server, request, Throughput::perSecond),
              middle(server, request, Throughput::microseconds)));
    }
    double best =
        results.keySet().stream()
            .filter(MeasuredServer::isPeer)
            .map(server -> middle(server, request, Throughput::perSecond))
            .max(Comparator.naturalOrder())
            .orElse(Double.NaN);
    double scimlet = middle(MeasuredServer.SCIMLET, request, Throughput::perSecond);
    cells.add(Quantity.ratio(scimlet / best));
    return Markdown.line(cells);
  }

  private double middle(
      MeasuredServer server, ServerRequests request, ToDoubleFunction<Throughput> part) {
    return Median.of(
            results.getOrDefault(server, List.of()).stream()
                .filter(throughput -> throughput.request() == request)
                .mapToDouble(part)
                .boxed()
                .toList())
        .middle();
  }
}
