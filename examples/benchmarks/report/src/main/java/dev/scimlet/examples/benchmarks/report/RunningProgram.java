package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.servers.loopback.ProcessUsage;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/** A program that was started and is ready. It ends when it is closed. */
final class RunningProgram implements AutoCloseable {

  private final Process process;
  private final String told;

  private RunningProgram(Process process, String told) {
    this.process = process;
    this.told = told;
  }

  /** Starts a program, and waits until it tells that it is ready. */
  static RunningProgram start(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    BufferedReader out = process.inputReader();
    String line = out.readLine();
    if (line == null) {
      throw new IOException("It ends without being ready: " + String.join(" ", command));
    }
    return new RunningProgram(process, line);
  }

  /** {@return what it told, for instance its port} */
  String told() {
    return told;
  }

  long pid() {
    return process.pid();
  }

  ProcessUsage usage() {
    return ProcessUsage.of(process.pid());
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
