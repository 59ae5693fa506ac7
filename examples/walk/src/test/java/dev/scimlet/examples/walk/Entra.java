package dev.scimlet.examples.walk;

import dev.scimlet.examples.walk.AdminConsole.Credentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The provisioning service of a company, as its administrator runs it.
 *
 * @param directory where it keeps its state; the company's directory is in {@code source} there
 * @param credentials what was pasted into its page "Admin Credentials"
 */
record Entra(Path directory, Credentials credentials) {

  /** Presses the button "Test Connection". */
  Program.Outcome testConnection() throws Exception {
    return run("test-connection", credentials.tenantUrl());
  }

  /** Runs the next cycle. */
  Program.Outcome cycle() throws Exception {
    return run("run", "--tenant-url", credentials.tenantUrl());
  }

  /** Lets time pass, and runs the cycles that are due in it. */
  Program.Outcome advance(String duration) throws Exception {
    return run("run", "--tenant-url", credentials.tenantUrl(), "--advance", duration);
  }

  /** Begins a cycle, and does not wait for its end. */
  Program.Running start() throws Exception {
    Path output = Files.createTempFile(directory, "cycle", ".txt");
    return Program.simulator(directory)
        .start(secret(), output, "run", "--tenant-url", credentials.tenantUrl());
  }

  /** Presses the button "Restart provisioning": the next cycle looks at everybody again. */
  Program.Outcome restart() throws Exception {
    return run("restart");
  }

  /** Asks how the job is doing. */
  Program.Outcome status() throws Exception {
    return run("status");
  }

  private Program.Outcome run(String... words) throws Exception {
    Program.Outcome outcome =
        Program.simulator(directory).run(Map.of("ENTRA_SECRET_TOKEN", credentials.secret()), words);
    System.out.println(outcome.output().strip().indent(2).stripTrailing());
    return outcome;
  }

  private Map<String, String> secret() {
    return Map.of("ENTRA_SECRET_TOKEN", credentials.secret());
  }
}
