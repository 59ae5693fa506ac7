package dev.scimlet.examples.benchmarks.report;

import dev.scimlet.examples.benchmarks.requests.Answer;
import dev.scimlet.examples.benchmarks.requests.ServerRequests;
import dev.scimlet.examples.benchmarks.servers.loopback.Connection;
import dev.scimlet.examples.benchmarks.servers.loopback.HttpRequests;
import java.io.IOException;
import java.util.List;

/**
 * How long a program took from the start of its process to its first answer, and what it used.
 *
 * @param seconds the time
 * @param processorSeconds the processor time of all its threads, NaN if nobody tells
 * @param peakBytes the most memory that was resident, NaN if nobody tells
 */
record Start(double seconds, double processorSeconds, double peakBytes) {

  private static final double NANOSECONDS = 1e9;
  private static final int KILOBYTE = 1024;
  private static final int CREATED = 201;

  /** Measures a program that has answered its first request when it is ready. */
  static Start of(List<String> command) throws IOException {
    long begin = System.nanoTime();
    try (RunningProgram program = RunningProgram.start(command)) {
      return until(System.nanoTime() - begin, program);
    }
  }

  /** Measures a server, which is asked when it is ready. */
  static Start ofServer(List<String> command) throws IOException {
    long begin = System.nanoTime();
    try (RunningProgram program = RunningProgram.start(command);
        Connection connection = Connection.to(Integer.parseInt(program.told()))) {
      Answer answer = connection.ask(HttpRequests.of(ServerRequests.creation()));
      if (answer.status() != CREATED) {
        throw new IOException("A creation is answered " + answer.status() + ".");
      }
      return until(System.nanoTime() - begin, program);
    }
  }

  private static Start until(long nanoseconds, RunningProgram program) throws IOException {
    return new Start(
        nanoseconds / NANOSECONDS,
        program.usage().processorSeconds().orElse(Double.NaN),
        program.usage().peakKilobytes().orElse(0) == 0
            ? Double.NaN
            : program.usage().peakKilobytes().getAsLong() * KILOBYTE);
  }
}
