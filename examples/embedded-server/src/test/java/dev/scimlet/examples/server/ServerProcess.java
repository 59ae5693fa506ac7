package dev.scimlet.examples.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, as an operator starts it. */
final class ServerProcess implements AutoCloseable {

  private static final int LONGEST_SECONDS = 60;
  private static final String READY = "Scimlet is ready at ";

  private final Process process;

  private ServerProcess(Process process) {
    this.process = process;
  }

  /** Starts the classes that are tested. */
  static ServerProcess start(String... options) throws IOException {
    return start(Map.of(), options);
  }

  static ServerProcess start(Map<String, String> environment, String... options)
      throws IOException {
    // The packaged program says in its manifest that SQLite may be loaded.
    List<String> machine = List.of("--enable-native-access=ALL-UNNAMED");
    List<String> program =
        List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
    return new ServerProcess(builder(machine, program, environment, options).start());
  }

  /** Starts the packaged program. What it complains of goes to the end of a file. */
  static ServerProcess startJar(Path log, Map<String, String> environment, String... options)
      throws IOException {
    // Each process leaves its copy of SQLite behind when it is killed.
    List<String> machine =
        List.of("-XX:TieredStopAtLevel=1", "-Xmx256m", "-Djava.io.tmpdir=" + log.getParent());
    List<String> program = List.of("-jar", System.getProperty("scimlet.server.jar"));
    return new ServerProcess(
        builder(machine, program, environment, options)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start());
  }

  BufferedReader output() {
    return process.inputReader(UTF_8);
  }

  /** Waits until the server answers requests. */
  URI readUrl() throws IOException {
    for (String line = output().readLine(); line != null; line = output().readLine()) {
      if (line.startsWith(READY)) {
        return URI.create(line.substring(READY.length()));
      }
    }
    throw new AssertionError("The program has ended before it was ready.");
  }

  String errors() throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  /** Sends SIGTERM, where there are signals, and leaves the output open. */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Sends SIGKILL, where there are signals: no line of the program runs any more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    int unused = exitStatus();
  }

  int exitStatus() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("The process does not end.");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private static ProcessBuilder builder(
      List<String> machine,
      List<String> program,
      Map<String, String> environment,
      String... options) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(machine);
    command.addAll(program);
    command.addAll(List.of(options));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("SCIMLET_"));
    builder.environment().putAll(environment);
    return builder;
  }
}
