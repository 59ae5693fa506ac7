package dev.scimlet.entra.provisioning;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.scimlet.entra.operation.Initiator;
import dev.scimlet.entra.operation.ProvisioningSystem;
import dev.scimlet.entra.operation.RecordOrigin;
import dev.scimlet.entra.operation.ServicePrincipal;
import java.util.Map;
import java.util.UUID;

/** What all entries of the log have in common. */
final class Origins {

  private Origins() {}

  static RecordOrigin of(JobSettings settings, JobState job, String cycleId) {
    String application = settings.application();
    String id = id(job.jobId() + application);
    Map<String, String> details =
        Map.of("ServicePrincipalId", id, "ServicePrincipalDisplayName", application);
    return new RecordOrigin(
        id(job.jobId()),
        job.jobId(),
        cycleId,
        new ServicePrincipal(id, application),
        new ProvisioningSystem(id(job.jobId() + "source"), "Source directory", Map.of()),
        new ProvisioningSystem(id(job.jobId() + "target"), application, details),
        Initiator.SERVICE);
  }

  /** Ids of the same thing are the same in all cycles. */
  private static String id(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }
}
