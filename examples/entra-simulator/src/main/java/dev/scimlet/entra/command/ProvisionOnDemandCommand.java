package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.operation.LogText;
import dev.scimlet.entra.operation.ProvisioningLog;
import dev.scimlet.entra.provisioning.ObjectResult;
import dev.scimlet.entra.provisioning.OnDemandReport;
import dev.scimlet.entra.provisioning.ProvisioningListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The page "Provision on demand". */
@Command(
    name = "provision-on-demand",
    mixinStandardHelpOptions = true,
    header = "Provisions one user or group at once and shows each step.",
    description =
        "The steps are import, scope, match and export. The flag aadOptscim062020 has no effect here,"
            + " as in the real service.")
final class ProvisionOnDemandCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private final JobOptions options = new JobOptions();

  @Parameters(paramLabel = "ID", description = "The id of the user or group in the source.")
  private String id = "";

  @Option(
      names = "--member",
      paramLabel = "ID",
      description = "Of a group, the id of a member to look at; give it up to five times.")
  private List<String> members = new ArrayList<>();

  @Option(
      names = "--json",
      description = "Prints what the action provisionOnDemand of Microsoft Graph answers.")
  private boolean json;

  ProvisionOnDemandCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    EntraProvisioning.Builder builder = options.describe(surroundings);
    try (ProvisioningLog log = ProvisioningLog.open(options.place().log());
        EntraProvisioning entra =
            builder
                .listener(new RunListener(log, new FailureDigest(), new ProvisioningListener() {}))
                .build()) {
      OnDemandReport report =
          entra
              .provisionOnDemand(id, members.toArray(String[]::new))
              .orElseThrow(
                  () ->
                      new UsageException(
                          "The source has no user or group with this id, or does not synchronize"
                              + " it."));
      if (json) {
        surroundings.print(report.toGraph().toString());
      } else {
        report.records().stream().map(LogText::page).forEach(surroundings::print);
      }
      return report.result() == ObjectResult.FAILED ? ExitCode.FAILURE : ExitCode.OK;
    }
  }
}
