package dev.scimlet.entra.command;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** The command line in this process, with what it prints. */
final class Cli {

  static final String TOKEN = "a-token-for-tests-1";

  private final Map<String, String> environment =
      new HashMap<>(Map.of("ENTRA_SECRET_TOKEN", TOKEN));

  /**
   * What a command did.
   *
   * @param code its exit code
   * @param out what it printed
   * @param err what it warned of
   */
  record Result(int code, String out, String err) {}

  /** A command that others bring. */
  @Command(name = "further")
  private static final class Further implements Runnable {

    @Override
    public void run() {
      throw new UsageException("Not like this.");
    }
  }

  Cli with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Cli without(String variable) {
    environment.remove(variable);
    return this;
  }

  Result run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Commands.create(
                new Surroundings(environment, new PrintWriter(out), new PrintWriter(err), null),
                new Further())
            .execute(words);
    return new Result(code, out.toString(), err.toString());
  }
}
