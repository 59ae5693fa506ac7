package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.provisioning.ResetScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The button "Restart provisioning". */
@Command(
    name = "restart",
    mixinStandardHelpOptions = true,
    header = "Ends a quarantine, forgets failures, begins with an initial cycle.",
    description = {"This is the button Restart provisioning.", ""},
    footer = {
      "",
      "Scopes: Escrows (failures that wait), Watermark (the next cycle is an initial one),",
      "QuarantineState, ConnectorDataStore (references in the target), Full (everything, with the",
      "links to the target), ForceDeletes (carries out deletions that are held back)."
    })
final class RestartCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private final PlaceOptions place = new PlaceOptions();

  @Option(
      names = "--reset",
      paramLabel = "SCOPE",
      split = ",",
      description =
          "What to forget, several separated by commas. Default: Escrows,Watermark,QuarantineState.")
  private List<String> scopes = new ArrayList<>();

  RestartCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ResetScope[] chosen = scopes.stream().map(RestartCommand::scope).toArray(ResetScope[]::new);
    try (EntraProvisioning entra = place.openState()) {
      entra.restart(chosen);
    }
    surroundings.print("Restarted. The next run goes on from there.");
    return ExitCode.OK;
  }

  private static ResetScope scope(String name) {
    return Arrays.stream(ResetScope.values())
        .filter(scope -> scope.graphName().equalsIgnoreCase(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "--reset takes "
                        + Arrays.stream(ResetScope.values())
                            .map(ResetScope::graphName)
                            .collect(Collectors.joining(", "))
                        + "."));
  }
}
