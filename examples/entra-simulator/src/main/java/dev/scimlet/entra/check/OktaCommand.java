package dev.scimlet.entra.check;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code okta URL --token T}: the checks of {@link Suite#OKTA} alone, with the exit codes of {@link
 * CheckCommand}.
 */
@Command(
    name = "okta",
    description = "Sends what Okta sends, its specification test first, and reports what fails.")
public final class OktaCommand implements Callable<Integer> {

  @Mixin private final CheckOptions options = new CheckOptions();

  /** Makes the command; picocli fills it. */
  public OktaCommand() {}

  @Override
  public Integer call() {
    return options.run(List.of(Suite.OKTA));
  }
}
