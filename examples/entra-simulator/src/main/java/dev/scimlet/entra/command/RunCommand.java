package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.command.Summaries.Verbosity;
import dev.scimlet.entra.operation.ProvisioningLog;
import dev.scimlet.entra.provisioning.ProvisioningListener;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs cycles. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    header = "Runs cycles: an initial one first, incremental ones after it.",
    description = {
      "The first cycle begins now, those after it 40 minutes apart.",
      "",
      "In quarantine the job runs when its next attempt is due, and not before: restart ends the"
          + " quarantine, --simulated-time lets the time pass.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all is well",
      "1:users or groups failed, or the job is in quarantine or disabled",
      "2:wrong use; nothing was done",
      "3:the endpoint does not answer"
    })
final class RunCommand implements Callable<Integer> {

  private static final ProvisioningListener NOBODY = new ProvisioningListener() {};

  private final Surroundings surroundings;

  @Mixin private final JobOptions options = new JobOptions();
  @Mixin private final MailOptions mail = new MailOptions();

  @ArgGroup private final Length length = new Length();

  @Option(
      names = "--simulated-time",
      description = "Does not wait: 40 minutes, or the time to the next attempt, pass at once.")
  private boolean simulatedTime;

  @Option(
      names = "--retention",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long the log keeps records. Default: 30d.")
  private @Nullable Duration retention;

  @Option(names = "--quiet", description = "Draws no progress and prints no summaries.")
  private boolean quiet;

  @Option(
      names = "--verbose",
      description = "Prints each request and the status of its answer, and draws no progress.")
  private boolean verbose;

  /** How many cycles. */
  static final class Length {

    @Option(
        names = "--cycles",
        paramLabel = "N",
        defaultValue = "1",
        description = "So many cycles. Default: ${DEFAULT-VALUE}.")
    private int cycles = 1;

    @Option(names = "--forever", description = "A cycle every 40 minutes until Ctrl-C.")
    private boolean forever;

    @Option(
        names = "--advance",
        paramLabel = "DURATION",
        converter = DurationConverter.class,
        description =
            "Lets so much time pass at once, for instance 28d, and runs all cycles that are due"
                + " in it.")
    private @Nullable Duration advance;
  }

  RunCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (length.cycles < 1) {
      throw new UsageException("--cycles is a number, 1 or more.");
    }
    if (length.forever && simulatedTime) {
      throw new UsageException("--forever and --simulated-time together would never rest.");
    }
    EntraProvisioning.Builder builder = options.describe(surroundings);
    Notices notices =
        new Notices(
            surroundings,
            options.application(),
            mail.notifier(options.settings(), surroundings.secrets(), InstantSource.system()));
    FailureDigest failures = new FailureDigest();
    Progress progress = progress();
    ProvisioningListener requests = verbose ? new RequestLines(surroundings) : NOBODY;
    try (ProvisioningLog log = ProvisioningLog.open(options.place().log());
        EntraProvisioning entra =
            builder
                .listener(new RunListener(log, failures, progress == null ? requests : progress))
                .build()) {
      return run(
          new CycleRunner(
              surroundings,
              entra,
              new Summaries(surroundings, failures, verbosity()),
              (before, after) -> {
                log.prune(entra.now().minus(retention()));
                notices.tell(before, after);
              },
              pause -> Thread.sleep(pause.toMillis())));
    } finally {
      if (progress != null) {
        progress.close();
      }
    }
  }

  private int run(CycleRunner runner) throws InterruptedException {
    if (length.advance != null) {
      return runner.advance(length.advance);
    }
    return simulatedTime
        ? runner.runAtOnce(length.cycles)
        : runner.runInTime(length.forever ? Long.MAX_VALUE : length.cycles);
  }

  private @Nullable Progress progress() {
    PrintStream terminal = surroundings.terminal();
    return quiet || verbose || terminal == null ? null : new Progress(terminal);
  }

  private Verbosity verbosity() {
    if (quiet) {
      return Verbosity.QUIET;
    }
    return length.advance == null && length.cycles == 1 ? Verbosity.EACH : Verbosity.BUSY;
  }

  private Duration retention() {
    return options.settings().duration("retention", retention).orElse(ProvisioningLog.RETENTION);
  }
}
