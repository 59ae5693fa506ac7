package dev.scimlet.examples.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One of the packaged programs, as an operator starts it. */
final class Program {

  private static final int LONGEST_SECONDS = 300;

  private final String jar;
  private final Path directory;

  private Program(String jar, Path directory) {
    this.jar = jar;
    this.directory = directory;
  }

  static Program server(Path directory) {
    return new Program(System.getProperty("walk.server"), directory);
  }

  static Program simulator(Path directory) {
    return new Program(System.getProperty("walk.simulator"), directory);
  }

  /** Starts the program and waits for nothing. What it prints goes to a file. */
  Running start(Map<String, String> environment, Path output, String... words) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx256m"));
    // SQLite leaves a copy of its library behind when its process is killed.
    command.add("-Djava.io.tmpdir=" + directory);
    command.addAll(List.of("-jar", jar));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    return new Running(builder.start(), output);
  }

  /** Runs the program to its end. */
  Outcome run(Map<String, String> environment, String... words) throws Exception {
    Path output = Files.createTempFile(directory, "output", ".txt");
    try (Running running = start(environment, output, words)) {
      return running.end();
    }
  }

  /**
   * What a program left.
   *
   * @param status its exit status
   * @param output what it printed
   */
  record Outcome(int status, String output) {}

  /**
   * A program at work.
   *
   * @param process its process
   * @param output where it prints to
   */
  record Running(Process process, Path output) implements AutoCloseable {

    /** Waits for a line that begins so, and returns the rest of it. */
    String await(String beginning) throws Exception {
      long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
      while (System.nanoTime() < last) {
        for (String line : Files.readString(output, UTF_8).lines().toList()) {
          if (line.startsWith(beginning)) {
            return line.substring(beginning.length());
          }
        }
        if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
          break;
        }
      }
      throw new AssertionError(
          "There is no line \"" + beginning + "\" in: " + Files.readString(output, UTF_8));
    }

    Outcome end() throws Exception {
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The program does not end: " + Files.readString(output, UTF_8));
      }
      return new Outcome(process.exitValue(), Files.readString(output, UTF_8));
    }

    /** Sends SIGTERM, and waits for the end. */
    void stop() throws Exception {
      process.toHandle().destroy();
      end();
    }

    /** Sends SIGKILL: no line of the program runs any more. */
    void kill() throws Exception {
      process.destroyForcibly();
      end();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }
}
