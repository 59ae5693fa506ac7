package dev.scimlet.entra;

import dev.scimlet.entra.check.CheckCommand;
import dev.scimlet.entra.check.OktaCommand;
import dev.scimlet.entra.check.ValidatorCommand;
import dev.scimlet.entra.command.Commands;
import dev.scimlet.entra.command.Surroundings;

/** The program. */
final class Main {

  private Main() {}

  /**
   * Carries out a command.
   *
   * @param words the command and its options
   */
  public static void main(String[] words) {
    System.exit(
        Commands.create(
                Surroundings.ofProcess(),
                new CheckCommand(),
                new OktaCommand(),
                new ValidatorCommand())
            .execute(words));
  }
}
