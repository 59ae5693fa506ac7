package dev.scimlet.entra.check;

import dev.scimlet.entra.client.TenantUrl;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the commands that check an endpoint have in common. */
final class CheckOptions {

  private static final int NOT_READY = 1;
  private static final int UNREACHABLE = 3;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(paramLabel = "URL", description = "The Tenant URL: the base of the SCIM endpoint.")
  private String url = "";

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:ENTRA_SECRET_TOKEN}",
      description = "The secret token; by default the variable ENTRA_SECRET_TOKEN.")
  private @Nullable String token;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the report as JSON too.")
  private @Nullable Path json;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write the report as XML of JUnit too, for CI servers.")
  private @Nullable Path junit;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long an answer may take. Default: 60.")
  private int timeout;

  /** picocli alone reads it. */
  @SuppressWarnings("UnusedVariable")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  private boolean help;

  @Option(names = "--verbose", description = "Show a line for every check.")
  private boolean verbose;

  /** Runs the checks of some suites, prints the report, and tells the exit code. */
  int run(List<Suite> suites) {
    EndpointCheck check =
        EndpointCheck.of(tenantUrl(), secret())
            .suites(suites.get(0), suites.toArray(Suite[]::new))
            .longest(Duration.ofSeconds(seconds()));
    CheckReport report = isWatched() ? runWithProgress(check) : check.run();
    PrintWriter out = spec().commandLine().getOut();
    out.print(verbose ? report.verboseText() : report.text());
    out.flush();
    write(json, report.json());
    write(junit, report.junitXml());
    if (report.ending() == Ending.UNREACHABLE) {
      return UNREACHABLE;
    }
    return report.isReady() ? 0 : NOT_READY;
  }

  /** Later versions of Java say yes too often; then the bar goes to the error stream unseen. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    return System.console() != null;
  }

  private static CheckReport runWithProgress(EndpointCheck check) {
    try (ProgressBar bar =
        new ProgressBarBuilder().setTaskName("Checks").setInitialMax(check.size()).build()) {
      return check.watch(result -> bar.step()).run();
    }
  }

  private TenantUrl tenantUrl() {
    try {
      return TenantUrl.parse(url);
    } catch (IllegalArgumentException e) {
      throw wrongUse("URL must be absolute, for instance https://example.com/scim/v2.");
    }
  }

  private String secret() {
    if (token == null || token.isBlank()) {
      throw wrongUse("Give the secret token by --token or the variable ENTRA_SECRET_TOKEN.");
    }
    return token;
  }

  private int seconds() {
    if (timeout < 1) {
      throw wrongUse("--timeout must be 1 second or more.");
    }
    return timeout;
  }

  private void write(@Nullable Path file, String text) {
    if (file != null) {
      try {
        Files.writeString(file, text);
      } catch (IOException e) {
        throw wrongUse("The report cannot be written to " + file + ".");
      }
    }
  }

  private ParameterException wrongUse(String message) {
    return new ParameterException(spec().commandLine(), message);
  }

  private CommandSpec spec() {
    if (command == null) {
      throw new IllegalStateException("Options that belong to no command");
    }
    return command;
  }
}
