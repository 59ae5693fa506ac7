package dev.scimlet.entra.check;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code check URL --token T}: tells on one page how ready an endpoint is. Its exit code is 0 if it
 * is ready, 1 if not, 2 if the command was used wrongly and 3 if nobody answers at the URL.
 */
@Command(
    name = "check",
    description = "Tells how ready a SCIM endpoint is for Entra, for Okta and for the RFC.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:ready",
      "1:not ready, or the token is refused",
      "2:wrong use of the command",
      "3:nobody answers at the URL"
    })
public final class CheckCommand implements Callable<Integer> {

  @Mixin private final CheckOptions options = new CheckOptions();

  @Option(
      names = "--suite",
      split = ",",
      converter = SuiteConverter.class,
      paramLabel = "SUITE",
      description = "entra, okta, validator or rfc, several with commas. Default: all.")
  private List<Suite> suites = List.of(Suite.values());

  /** Makes the command; picocli fills it. */
  public CheckCommand() {}

  @Override
  public Integer call() {
    return options.run(suites);
  }
}
