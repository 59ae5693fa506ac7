package dev.scimlet.entra.command;

import dev.scimlet.entra.EntraProvisioning;
import dev.scimlet.entra.operation.JobQuarantine;
import dev.scimlet.entra.operation.QuarantineReason;

/** What the two commands that decide on deletions have in common. */
final class HeldDeletions {

  private HeldDeletions() {}

  static void require(EntraProvisioning entra) {
    JobQuarantine quarantine = entra.status().quarantine();
    if (quarantine == null || quarantine.reason() != QuarantineReason.TOO_MANY_DELETES) {
      throw new UsageException("No deletions are held back.");
    }
  }
}
