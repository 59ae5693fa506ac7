package dev.scimlet.examples.benchmarks.servers.loopback;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a process has used, as Linux tells it; empty where nobody tells.
 *
 * @param directory where Linux tells it
 */
public record ProcessUsage(Path directory) {

  /** Behind the name of the program, which may contain blanks: user time, then system time. */
  private static final int USER_TIME = 11;

  private static final int SYSTEM_TIME = 12;

  /** Of Linux on every platform that has a JVM. */
  private static final double TICKS_PER_SECOND = 100;

  private static final String PEAK = "VmHWM:";

  /**
   * {@return the usage of a process}
   *
   * @param pid its number
   */
  public static ProcessUsage of(long pid) {
    return new ProcessUsage(Path.of("/proc", String.valueOf(pid)));
  }

  /**
   * {@return the processor time of all threads, in seconds}
   *
   * @throws IOException if it cannot be read
   */
  public OptionalDouble processorSeconds() throws IOException {
    Path file = directory.resolve("stat");
    if (!Files.isReadable(file)) {
      return OptionalDouble.empty();
    }
    String text = Files.readString(file);
    String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
    long ticks = Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[SYSTEM_TIME]);
    return OptionalDouble.of(ticks / TICKS_PER_SECOND);
  }

  /**
   * {@return the most memory that was resident at one time, in kB of 1024 bytes}
   *
   * @throws IOException if it cannot be read
   */
  public OptionalLong peakKilobytes() throws IOException {
    Path file = directory.resolve("status");
    List<String> lines = Files.isReadable(file) ? Files.readAllLines(file) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst();
  }
}
