package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.provisioning.ResetScope;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says yes to deletions that are held back. */
@Command(
    name = "allow-deletes",
    mixinStandardHelpOptions = true,
    header = "Carries out deletions that are held back.",
    description =
        "They are held back by --accidental-deletion-threshold; log --action stageddelete shows"
            + " them. The next cycle disables and deletes these users and groups.")
final class AllowDeletesCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Mixin private final PlaceOptions place = new PlaceOptions();

  AllowDeletesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (EntraProvisioning entra = place.openState()) {
      HeldDeletions.require(entra);
      entra.restart(ResetScope.FORCE_DELETES);
    }
    surroundings.print("Allowed. The next cycle carries the deletions out.");
    return ExitCode.OK;
  }
}
