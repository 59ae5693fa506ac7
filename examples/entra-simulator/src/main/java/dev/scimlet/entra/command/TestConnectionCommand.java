package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.client.Exchange;
import dev.scimlet.entra.provisioning.ConnectionTest;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The button "Test Connection". */
@Command(
    name = "test-connection",
    mixinStandardHelpOptions = true,
    header = "Does what the button Test Connection does.",
    description =
        "Asks the endpoint for a user and a group that do not exist, and shows the requests and the"
            + " answers.")
final class TestConnectionCommand implements Callable<Integer> {

  private static final int LONGEST_BODY = 400;

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "URL",
      description = "The Tenant URL. Default: that of the settings.")
  private @Nullable String url;

  @Mixin private final PlaceOptions place = new PlaceOptions();
  @Mixin private final EndpointOptions endpoint = new EndpointOptions();

  TestConnectionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    ConnectionTest test;
    try (EntraProvisioning entra =
        endpoint
            .builder(place.settings(), surroundings.secrets(), url)
            .mappings(Sources.mappings(place.settings().path("mappings", null)))
            .build()) {
      test = entra.testConnection();
    }
    test.exchanges().forEach(this::print);
    test.findFailure()
        .ifPresentOrElse(
            failure -> surroundings.warn("The connection does not work. " + failure),
            () -> surroundings.print("The connection works."));
    if (test.isSuccess()) {
      return ExitCode.OK;
    }
    return test.exchanges().isEmpty() ? ExitCode.UNREACHABLE : ExitCode.FAILURE;
  }

  private void print(Exchange exchange) {
    surroundings.print(exchange.call().method() + " " + exchange.call().target());
    String body = exchange.text().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "?");
    surroundings.print(
        "  "
            + exchange.status()
            + " "
            + (body.length() > LONGEST_BODY ? body.substring(0, LONGEST_BODY) + "…" : body));
  }
}
