package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.provisioning.ResetScope;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says no to deletions that are held back. */
@Command(
    name = "reject-deletes",
    mixinStandardHelpOptions = true,
    header = "Drops deletions that are held back.",
    description =
        "They are held back by --accidental-deletion-threshold; log --action stageddelete shows"
            + " them. These users and groups stay as they are until they are in scope again.")
final class RejectDeletesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private final PlaceOptions place = new PlaceOptions();

  RejectDeletesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (EntraProvisioning entra = place.openState()) {
      HeldDeletions.require(entra);
      entra.job().rejectDeletions();
      entra.restart(ResetScope.QUARANTINE_STATE);
    }
    surroundings.print("Rejected. The next cycle leaves these users and groups as they are.");
    return ExitCode.OK;
  }
}
