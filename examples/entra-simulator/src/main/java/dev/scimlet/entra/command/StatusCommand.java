package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.operation.SynchronizationJob;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Shows how the job is doing. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    header = "Shows how the job is doing.",
    description = "Exit code 1 means that it is in quarantine or disabled.")
final class StatusCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private final PlaceOptions place = new PlaceOptions();

  @Option(
      names = "--json",
      description = "Prints the job in the shape of synchronizationJob of Microsoft Graph.")
  private boolean json;

  StatusCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (EntraProvisioning entra = place.openState()) {
      SynchronizationJob job = entra.job().graph();
      if (json) {
        surroundings.print(mapper().writeValueAsString(job));
      } else {
        surroundings.print(StatusText.lines(job, entra.job().nextCycle(), entra.now()));
      }
      return job.status().quarantine() == null && entra.job().nextCycle().isPresent()
          ? ExitCode.OK
          : ExitCode.FAILURE;
    }
  }

  private static JsonMapper mapper() {
    return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  }
}
