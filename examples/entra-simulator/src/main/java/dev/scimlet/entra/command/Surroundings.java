package dev.scimlet.entra.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;

/**
 * What commands have around them.
 *
 * @param environment the variables of the environment
 * @param out where results go
 * @param err where errors and warnings go
 * @param terminal where progress is drawn, or null if nobody watches
 */
public record Surroundings(
    Map<String, String> environment,
    PrintWriter out,
    PrintWriter err,
    @Nullable PrintStream terminal) {

  /**
   * Copies the environment.
   *
   * @param environment as the component
   * @param out as the component
   * @param err as the component
   * @param terminal as the component
   */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /** {@return those of this process; progress is drawn on a terminal} */
  public static Surroundings ofProcess() {
    return new Surroundings(
        System.getenv(),
        new PrintWriter(System.out, true, Charset.defaultCharset()),
        new PrintWriter(System.err, true, Charset.defaultCharset()),
        Ansi.AUTO.enabled() ? System.err : null);
  }

  Secrets secrets() {
    return new Secrets(environment);
  }

  void print(Iterable<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }

  void print(String line) {
    out.println(line);
    out.flush();
  }

  void warn(String line) {
    err.println(line);
    err.flush();
  }

  /** Shows no environment: there are secrets in it. */
  @Override
  public String toString() {
    return "Surroundings";
  }
}
