package dev.scimlet.entra.check;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code validator URL --token T}: the checks of {@link Suite#VALIDATOR} alone, with the exit codes
 * of {@link CheckCommand}.
 */
@Command(
    name = "validator",
    description = "Runs the tests of Microsoft's SCIM Validator and reports what fails.")
public final class ValidatorCommand implements Callable<Integer> {

  @Mixin private final CheckOptions options = new CheckOptions();

  /** Makes the command; picocli fills it. */
  public ValidatorCommand() {}

  @Override
  public Integer call() {
    return options.run(List.of(Suite.VALIDATOR));
  }
}
