package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.mapping.SynchronizationSchema;
import dev.scimlet.entra.provisioning.OutOfScope;
import dev.scimlet.entra.source.SourceDirectory;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is provisioned from where to where. */
final class JobOptions {

  private static final int MOST_PARALLEL = 16;

  @Mixin private final PlaceOptions place = new PlaceOptions();
  @Mixin private final EndpointOptions endpoint = new EndpointOptions();

  @Option(
      names = "--source",
      paramLabel = "DIR",
      description = "The directory with the files of users and groups. Default: source.")
  private @Nullable Path source;

  @Option(
      names = "--mappings",
      paramLabel = "FILE",
      description = "The attribute mappings and scoping filters. Default: those of the tutorial.")
  private @Nullable Path mappings;

  @Option(
      names = "--application",
      paramLabel = "NAME",
      description = "What the application is called in the log. Default: the endpoint's host.")
  private @Nullable String application;

  @Option(
      names = "--accidental-deletion-threshold",
      paramLabel = "N",
      description =
          "If a cycle would disable or delete more than N objects, none is, and the job waits in"
              + " quarantine for allow-deletes or reject-deletes. Default: no limit.")
  private @Nullable Integer threshold;

  @Option(
      names = "--skip-out-of-scope-deletions",
      description =
          "Leaves alone what is unassigned, or passes a scoping filter no more: the setting"
              + " SkipOutOfScopeDeletions. In the settings: true or false.")
  private boolean skipOutOfScopeDeletions;

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      description = "How many objects are provisioned at a time: 1 to 16. Default: 4.")
  private @Nullable Integer parallelism;

  PlaceOptions place() {
    return place;
  }

  Settings settings() {
    return place.settings();
  }

  /** Describes the job, with everything but a listener; wrong options show here. */
  EntraProvisioning.Builder describe(Surroundings surroundings) {
    EntraProvisioning.Builder builder =
        endpoint
            .builder(settings(), surroundings.secrets(), null)
            .source(source(surroundings))
            .mappings(mappings())
            .state(place.state())
            .application(application());
    settings()
        .number("accidental-deletion-threshold", threshold, 0)
        .ifPresent(builder::accidentalDeletionThreshold);
    parallelism().ifPresent(builder::parallelism);
    return builder.outOfScope(outOfScope());
  }

  /** What people call the application. */
  String application() {
    return settings().text("application", application).orElseGet(() -> endpoint.host(settings()));
  }

  /** The directory; it is read when a cycle begins. */
  private SourceDirectory source(Surroundings surroundings) {
    return Sources.at(settings().path("source", source, "source"), surroundings);
  }

  private SynchronizationSchema mappings() {
    return Sources.mappings(settings().path("mappings", mappings));
  }

  private OutOfScope outOfScope() {
    boolean skip = skipOutOfScopeDeletions || settings().isTrue("skip-out-of-scope-deletions");
    return skip ? OutOfScope.KEEP : OutOfScope.DEPROVISION;
  }

  private Optional<Integer> parallelism() {
    Optional<Integer> number = settings().number("parallelism", parallelism, 1);
    if (number.filter(value -> value > MOST_PARALLEL).isPresent()) {
      throw new UsageException("--parallelism is a number from 1 to " + MOST_PARALLEL + ".");
    }
    return number;
  }
}
