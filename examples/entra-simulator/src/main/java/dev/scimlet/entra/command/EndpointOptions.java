package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.client.TenantUrl;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the endpoint is, and what it is told. */
final class EndpointOptions {

  @Option(
      names = "--tenant-url",
      paramLabel = "URL",
      description = {
        "The Tenant URL: the base URL of the SCIM endpoint. ?aadOptscim062020 at its end switches"
            + " the flag on."
      })
  private @Nullable String tenantUrl;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "The Secret Token. Other users of this machine see what stands on a command line: better"
              + " set the environment variable ENTRA_SECRET_TOKEN. It is never written to a file.")
  private @Nullable String token;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      converter = DurationConverter.class,
      description = "How long an answer may take. Default: 60s.")
  private @Nullable Duration timeout;

  /** Describes a service for the endpoint. */
  EntraProvisioning.Builder builder(
      Settings settings, Secrets secrets, @Nullable String positionalUrl) {
    EntraProvisioning.Builder builder =
        EntraProvisioning.builder(url(settings, positionalUrl), secrets.token(token));
    settings.duration("timeout", timeout).ifPresent(builder::timeout);
    return builder;
  }

  /** Finds the name of the endpoint's host. */
  String host(Settings settings) {
    return TenantUrl.parse(url(settings, null)).base().getHost();
  }

  private String url(Settings settings, @Nullable String positional) {
    return settings
        .text("tenant-url", positional == null ? tenantUrl : positional)
        .filter(text -> !text.isEmpty())
        .orElseThrow(
            () ->
                new UsageException(
                    "There is no Tenant URL: give it here, or enter it into "
                        + Settings.FILE
                        + "."));
  }
}
