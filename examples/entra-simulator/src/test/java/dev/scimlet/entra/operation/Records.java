package dev.scimlet.entra.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Records for tests. */
final class Records {

  static final RecordOrigin ORIGIN =
      new RecordOrigin(
          "tenant-1",
          "scim.job-1",
          "cycle-1",
          new ServicePrincipal("application-1", "Contoso"),
          new ProvisioningSystem("source", "Microsoft Entra ID", Map.of()),
          new ProvisioningSystem("target", "customappsso", Map.of()),
          Initiator.SERVICE);

  private Records() {}

  static ProvisioningRecordBuilder of(String name) {
    return ORIGIN.record(ProvisionedIdentity.of("id-of-" + name, name, "User"));
  }

  static ProvisioningRecord created(String name, Instant when) {
    return of(name)
        .action(ProvisioningAction.CREATE)
        .target(ProvisionedIdentity.of("target-of-" + name, name, "User"))
        .build(when, Duration.ofMillis(25));
  }

  static ProvisioningRecord failed(String name, Instant when) {
    ProvisioningError error =
        new ProvisioningError(
            ErrorCode.ENTRY_CONFLICT,
            "The endpoint answered POST with the HTTP status 409.",
            "userName is taken.");
    return of(name)
        .action(ProvisioningAction.CREATE)
        .status(ProvisioningStep.Status.FAILURE, error)
        .build(when, Duration.ofMillis(30));
  }
}
