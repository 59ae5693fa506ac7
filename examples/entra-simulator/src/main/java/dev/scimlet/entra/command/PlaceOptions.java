package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a job keeps what it knows. */
final class PlaceOptions {

  /** What only looks at the state sends nothing. */
  private static final String NOWHERE = "http://localhost";

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description =
          "Settings, written by init: each line is an option without dashes, a = sign and a value."
              + " Default: entra-simulator.properties in this directory, if there is one.")
  private @Nullable Path settingsFile;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "What the job remembers between commands. Default: entra-simulator.state.")
  private @Nullable Path state;

  @Option(
      names = "--log",
      paramLabel = "FILE",
      description = "The provisioning log. Default: provisioning-log.jsonl.")
  private @Nullable Path log;

  private @Nullable Settings settings;

  Settings settings() {
    if (settings == null) {
      settings = Settings.read(settingsFile);
    }
    return settings;
  }

  Path state() {
    return settings().path("state", state, "entra-simulator.state");
  }

  Path log() {
    return settings().path("log", log, "provisioning-log.jsonl");
  }

  /** Opens the job as it was left, to look at it or to change what it remembers. */
  EntraProvisioning openState() {
    if (!Files.exists(state())) {
      throw new UsageException(
          "There is no state at " + state() + ": no cycle has run yet, or not here.");
    }
    return EntraProvisioning.builder(NOWHERE, "").state(state()).build();
  }
}
